package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Jvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program from the nested module.
 *
 * @param name as reports show it
 * @param mainClass that starts it
 * @param flags of its JVM
 */
record PeerProgram(String name, String mainClass, List<String> flags, PeersJar peers) {
    static final String FLINK = "io.duestream.peers.flink.FlinkPeer";

    /** Its consumer group. */
    String group() {
        return BenchSite.PREFIX + name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** What the report says of all peers. */
    Map<String, String> settings(Map<String, String> versions, int parallelism) {
        Map<String, String> settings = new LinkedHashMap<>(versions);
        settings.put("parallelism", Integer.toString(parallelism));
        settings.put(Contender.PEERS, peers.build());
        return settings;
    }

    /** Starts it with options of its own; the output topics must be there. */
    ChildProcess start(BenchSite site, Path folder, int commitMillis, List<String> more) throws IOException {
        String registry = site.cluster().settings().required("schema.registry.url");
        List<String> arguments = new ArrayList<>(OutputTopics.options(site, group(), commitMillis));
        arguments.addAll(List.of("--registry", registry, "--input-prefix", BenchSite.PREFIX));
        arguments.addAll(List.of("--state", folder.toString()));
        arguments.addAll(more);
        return new Jvm(flags, classPath(), site.folder().resolve("peer.log")).start(mainClass, arguments);
    }

    /** Flink's fork of RocksDB has the packages of Kafka Streams' own, so its libraries come first. */
    private String classPath() {
        return mainClass.equals(FLINK)
                ? peers.flinkFolder().resolve("*") + File.pathSeparator + peers.path()
                : peers.path().toString();
    }
}
