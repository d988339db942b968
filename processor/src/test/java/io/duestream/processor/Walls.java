package io.duestream.processor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The walls between the packages under a base package; each says how to get back inside. */
enum Walls {
    RULES_ARE_PURE {
        @Override
        ArchRule under(String base) {
            return classes()
                    .that()
                    .resideInAPackage(base + ".rules..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "io.duestream.reference..", "org.jspecify..", base + ".rules..")
                    .because(
                            "rules are tested and replayed without Kafka: pass the value in, or move the code to flow");
        }
    },
    RULES_READ_NO_CLOCK {
        @Override
        ArchRule under(String base) {
            return noClasses()
                    .that()
                    .resideInAPackage(base + ".rules..")
                    .should()
                    .callMethodWhere(describe("it reads a clock", Walls::readsClock))
                    .because(
                            "the same facts must decide the same again: take the instant as a parameter, as Ledger.decide does");
        }
    },
    RULES_HAVE_NO_FRACTIONS {
        @Override
        ArchRule under(String base) {
            return classes()
                    .that()
                    .resideInAPackage(base + ".rules..")
                    .should(touchNoFraction())
                    .because("money is long minor units: count in minor units, or in parts of a hundred");
        }
    },
    STAGES_STAND_ALONE {
        @Override
        ArchRule under(String base) {
            return slices().matching(base + ".flow.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .because(
                            "stages meet only in topics: publish what the other needs, or move what both use to flow itself");
        }
    },
    HTTP_DECIDES_NOTHING {
        @Override
        ArchRule under(String base) {
            return noClasses()
                    .that()
                    .resideInAPackage(base + ".http..")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(".*\\.rules\\.(.*\\.)?(Ledger|LedgerCommand|Decision)(\\$.*)?")
                    .because(
                            "HTTP answers from the stores: show an AccountView; what is to change comes as an event on a topic");
        }
    },
    SETTINGS_READ_THE_ENVIRONMENT {
        @Override
        ArchRule under(String base) {
            return noClasses()
                    .that(DescribedPredicate.not(resideInAPackage(base).and(simpleNameEndingWith("Settings"))))
                    .should()
                    .callMethodWhere(describe("it reads the environment", call -> isCall(call, System.class, "getenv")))
                    .because(
                            "whoever reads the settings must find all of them in one place: add a component to the settings");
        }
    };

    private static final Set<String> FRACTIONS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float", "double[]", "float[]");

    /** The rule for the packages under a base package. */
    abstract ArchRule under(String base);

    private static DescribedPredicate<JavaCall<?>> describe(String text, Predicate<JavaCall<?>> is) {
        return DescribedPredicate.describe(text, is);
    }

    private static boolean readsClock(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean now =
                owner.getPackageName().startsWith("java.time") && call.getName().equals("now");
        boolean system = Stream.of("java.time.Clock", "java.time.InstantSource").anyMatch(owner.getName()::equals)
                && (call.getName().startsWith("system") || call.getName().startsWith("tick"));
        return now
                || system
                || isCall(call, System.class, "currentTimeMillis")
                || isCall(call, System.class, "nanoTime");
    }

    private static boolean isCall(JavaCall<?> call, Class<?> owner, String name) {
        return call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(name);
    }

    private static ArchCondition<JavaClass> touchNoFraction() {
        return new ArchCondition<>("touch no double and no float") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                Stream<JavaClass> fields = item.getFields().stream().map(field -> field.getRawType());
                Stream<JavaClass> signatures = item.getCodeUnits().stream().flatMap(Walls::types);
                Stream<JavaClass> accesses = item.getAccessesFromSelf().stream().flatMap(Walls::types);
                Stream.of(fields, signatures, accesses)
                        .flatMap(types -> types)
                        .map(JavaClass::getName)
                        .filter(FRACTIONS::contains)
                        .distinct()
                        .forEach(type ->
                                events.add(SimpleConditionEvent.violated(item, item.getName() + " touches " + type)));
            }
        };
    }

    private static Stream<JavaClass> types(JavaCodeUnit unit) {
        return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()));
    }

    private static Stream<JavaClass> types(JavaAccess<?> access) {
        return access instanceof JavaCall<?> call
                ? Stream.concat(
                        call.getTarget().getRawParameterTypes().stream(),
                        Stream.of(call.getTarget().getRawReturnType()))
                : Stream.empty();
    }
}
