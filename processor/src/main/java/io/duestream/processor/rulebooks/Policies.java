package io.duestream.processor.rulebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All policies by name. To add one: its folder, and for one that comes with Duestream its line in the index. */
public final class Policies {
    private static final String INDEX = "policies/index.yaml";
    private final Map<String, PolicyVersions> byName;

    private Policies(Map<String, PolicyVersions> byName) {
        this.byName = byName;
    }

    /** Reads the policies that come with Duestream. */
    public static Policies load(Markets markets) {
        return new Policies(shipped(Texts.SHIPPED, markets));
    }

    /**
     * Reads the policies that come with Duestream, and {@code <name>/policy.yaml} in each folder of a directory.
     *
     * @throws RulebookException if one is refused, or is named as another
     */
    public static Policies load(Markets markets, Path directory) {
        Map<String, PolicyVersions> byName = shipped(Texts.SHIPPED, markets);
        PolicyReader reader = new PolicyReader(markets);
        for (Path folder : folders(directory)) {
            Path file = folder.resolve("policy.yaml");
            String name = String.valueOf(folder.getFileName());
            add(byName, file.toString(), name, reader.read(file.toString(), Texts.onDisk(file)));
        }
        return new Policies(byName);
    }

    static Map<String, PolicyVersions> shipped(Texts texts, Markets markets) {
        PolicyReader reader = new PolicyReader(markets);
        Map<String, PolicyVersions> byName = new TreeMap<>();
        for (String name : Section.list(INDEX, texts.read(INDEX))) {
            String file = "policies/" + name + "/policy.yaml";
            add(byName, file, name, reader.read(file, texts.read(file)));
        }
        return byName;
    }

    private static List<Path> folders(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new RulebookException(
                    "%s: not a readable directory of policies (%s). Name a directory with a folder for each policy."
                            .formatted(directory, e));
        }
    }

    private static void add(Map<String, PolicyVersions> byName, String file, String folder, PolicyVersions policy) {
        if (!policy.name().equals(folder)) {
            throw RulebookException.at(
                    file,
                    "name",
                    "`" + policy.name() + "` differs from the folder, `" + folder + "`",
                    "Make them equal");
        }
        if (byName.putIfAbsent(folder, policy) != null) {
            throw RulebookException.at(
                    file, "name", "a policy `" + folder + "` is there already", "Choose another name");
        }
    }

    /** The names of the policies. */
    public SortedSet<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    Optional<PolicyVersions> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<PolicyVersions> all() {
        return List.copyOf(byName.values());
    }
}
