package io.duestream.loadtests.embedded;

import io.duestream.loadtests.embedded.RegistryContents.Version;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.avro.Schema;

/** The REST paths of Confluent's registry that its client, kcat and UIs ask. Avro schemas without references only. */
final class RegistryRoutes {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_BODY_BYTES = 1 << 20;

    private final RegistryContents contents;

    private RegistryRoutes(RegistryContents contents) {
        this.contents = contents;
    }

    static Router on(Vertx vertx, RegistryContents contents, BooleanSupplier switchedOn) {
        RegistryRoutes routes = new RegistryRoutes(contents);
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES));
        router.route().handler(request -> {
            if (switchedOn.getAsBoolean()) {
                request.next();
            } else {
                refuse(request, RegistryError.away());
            }
        });
        routes.addSubjects(router);
        routes.addSchemas(router);
        routes.addSettings(router);
        return router;
    }

    private void addSubjects(Router router) {
        router.get("/").handler(answer(request -> new JsonObject()));
        router.get("/subjects").handler(answer(request -> new JsonArray(contents.subjects())));
        router.post("/subjects/:subject")
                .handler(answer(request -> full(contents.lookup(subject(request), schemaIn(request)))));
        router.delete("/subjects/:subject").handler(answer(request -> numbers(contents.delete(subject(request)))));
        router.get("/subjects/:subject/versions")
                .handler(answer(request -> numbers(contents.versions(subject(request)))));
        router.post("/subjects/:subject/versions").handler(answer(this::register));
        router.get("/subjects/:subject/versions/:version").handler(answer(request -> full(version(request))));
        router.get("/subjects/:subject/versions/:version/schema")
                .handler(answer(request -> version(request).schema()));
        router.post("/compatibility/subjects/:subject/versions").handler(answer(this::compatibility));
        router.post("/compatibility/subjects/:subject/versions/:version").handler(answer(this::compatibility));
    }

    private void addSchemas(Router router) {
        router.get("/schemas/types").handler(answer(request -> new JsonArray().add("AVRO")));
        router.get("/schemas/ids/:id").handler(answer(request -> text(contents.schema(path(request, "id")))));
        router.get("/schemas/ids/:id/schema").handler(answer(request -> contents.schema(path(request, "id"))));
        router.get("/schemas/ids/:id/versions").handler(answer(this::versionsById));
        router.get("/schemas/ids/:id/subjects").handler(answer(this::subjectsById));
        router.get("/schemas/guids/:guid")
                .handler(answer(request -> text(contents.schemaByGuid(path(request, "guid")))));
    }

    private void addSettings(Router router) {
        router.get("/config").handler(answer(request -> new JsonObject().put("compatibilityLevel", contents.level())));
        router.put("/config").handler(answer(this::setGlobalLevel));
        router.get("/config/:subject").handler(answer(this::level));
        router.put("/config/:subject").handler(answer(this::setLevel));
        router.delete("/config/:subject").handler(answer(request -> new JsonObject()
                .put("compatibilityLevel", contents.deleteLevel(subject(request)))));
        router.get("/mode").handler(answer(request -> new JsonObject().put("mode", "READWRITE")));
        router.get("/mode/:subject").handler(answer(request -> new JsonObject().put("mode", "READWRITE")));
    }

    private JsonObject register(RoutingContext request) {
        return new JsonObject().put("id", contents.register(subject(request), schemaIn(request)));
    }

    private JsonObject compatibility(RoutingContext request) {
        List<String> violations = contents.violations(
                subject(request), Optional.ofNullable(request.pathParam("version")), schemaIn(request));
        JsonObject answer = new JsonObject().put("is_compatible", violations.isEmpty());
        return request.queryParam("verbose").contains("true")
                ? answer.put("messages", new JsonArray(violations))
                : answer;
    }

    private JsonArray versionsById(RoutingContext request) {
        JsonArray answer = new JsonArray();
        contents.versionsWith(path(request, "id"))
                .forEach(found -> answer.add(
                        new JsonObject().put("subject", found.subject()).put("version", found.version())));
        return answer;
    }

    private JsonArray subjectsById(RoutingContext request) {
        return new JsonArray(contents.versionsWith(path(request, "id")).stream()
                .map(Version::subject)
                .toList());
    }

    private JsonObject setGlobalLevel(RoutingContext request) {
        contents.setLevel(levelIn(request));
        return new JsonObject().put("compatibility", levelIn(request));
    }

    private JsonObject level(RoutingContext request) {
        boolean orGlobal = request.queryParam("defaultToGlobal").contains("true");
        return new JsonObject()
                .put(
                        "compatibilityLevel",
                        orGlobal ? contents.level(subject(request)) : contents.ownLevel(subject(request)));
    }

    private JsonObject setLevel(RoutingContext request) {
        contents.setLevel(subject(request), levelIn(request));
        return new JsonObject().put("compatibility", levelIn(request));
    }

    private Version version(RoutingContext request) {
        return contents.version(subject(request), path(request, "version"));
    }

    private static JsonObject full(Version version) {
        return text(version.schema())
                .put("subject", version.subject())
                .put("version", version.version())
                .put("id", version.id());
    }

    private static JsonObject text(Schema schema) {
        return new JsonObject().put("schema", schema.toString()).put("guid", RegistryContents.guidOf(schema));
    }

    private static JsonArray numbers(List<Version> versions) {
        return new JsonArray(versions.stream().map(Version::version).toList());
    }

    private static String subject(RoutingContext request) {
        return path(request, "subject");
    }

    private static String path(RoutingContext request, String parameter) {
        return Objects.requireNonNull(request.pathParam(parameter), parameter);
    }

    private static String schemaIn(RoutingContext request) {
        return field(request, "schema");
    }

    private static String levelIn(RoutingContext request) {
        return field(request, "compatibility");
    }

    private static String field(RoutingContext request, String name) {
        JsonObject body = request.body().asJsonObject();
        String value = body == null ? null : body.getString(name);
        if (value == null) {
            throw RegistryError.invalidSchema("the request has no field '" + name + "'.");
        }
        return value;
    }

    private static Handler<RoutingContext> answer(Function<RoutingContext, Object> question) {
        return request -> {
            try {
                Object answer = question.apply(request);
                request.response().putHeader("Content-Type", CONTENT_TYPE);
                request.response().end(answer.toString());
            } catch (RegistryError refusal) {
                refuse(request, refusal);
            }
        };
    }

    private static void refuse(RoutingContext request, RegistryError refusal) {
        request.response().setStatusCode(refusal.status()).putHeader("Content-Type", CONTENT_TYPE);
        request.response()
                .end(new JsonObject()
                        .put("error_code", refusal.code())
                        .put("message", refusal.getMessage())
                        .toString());
    }
}
