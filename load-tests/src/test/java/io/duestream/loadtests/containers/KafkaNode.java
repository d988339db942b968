package io.duestream.loadtests.containers;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.exception.InternalServerErrorException;
import com.github.dockerjava.api.model.ContainerNetwork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * One Kafka node in a container, with a log that outlives a kill.
 *
 * <p>It has two networks: one inside, over which the nodes find each other by name, and Docker's own, on which its port is
 * published. So it can be cut off from the others while its clients still reach it: it goes on as a leader that has been
 * deposed, which is worse than a silent one.
 */
public final class KafkaNode extends GenericContainer<KafkaNode> {
    private static final String STARTED = ".*Kafka Server started.*";
    private static final Duration STARTUP = Duration.ofMinutes(3);
    private static final Duration FROZEN = Duration.ofSeconds(30);
    private static final int LAST_LINES = 15;

    private final int id;
    private final Network inside;

    KafkaNode(int id, Network inside, Map<String, String> settings) {
        super(image());
        this.id = id;
        this.inside = inside;
        withEnv(settings);
        withLabel(KafkaContainers.LABEL, "true");
        waitingFor(Wait.forLogMessage(STARTED, 1).withStartupTimeout(STARTUP));
    }

    private static DockerImageName image() {
        String name = System.getProperty("kafka.image");
        if (name == null) {
            throw new IllegalStateException(
                    "kafka.image is not set, the brokers' image: set it as load-tests/pom.xml does");
        }
        return DockerImageName.parse(name);
    }

    /** Publishes the port on loopback under the same number, also after the node was started again. */
    KafkaNode publishing(int port) {
        withCreateContainerCmdModifier(create -> Published.onLoopback(create, port));
        return this;
    }

    /** Before it starts: a Kafka node looks for the others at once. */
    @Override
    protected void containerIsCreated(String containerId) {
        reconnect();
    }

    /** Its number in the cluster. */
    public int id() {
        return id;
    }

    /** Its name on the network inside. */
    static String name(int id) {
        return "node" + id;
    }

    /**
     * Stops it where it is: it holds its connections and answers nothing. Tries again where the kernel could not freeze it
     * on busy cores: the runtime thaws it then and leaves the next try to its caller (opencontainers/runc, #4388).
     */
    public void pause() {
        await(this + " is paused")
                .atMost(FROZEN)
                .ignoreException(InternalServerErrorException.class)
                .until(this::paused);
    }

    private boolean paused() {
        getDockerClient().pauseContainerCmd(getContainerId()).exec();
        return true;
    }

    /** Lets it go on. */
    public void resume() {
        getDockerClient().unpauseContainerCmd(getContainerId()).exec();
    }

    /** As {@code kill -9}. */
    public void kill() {
        getDockerClient().killContainerCmd(getContainerId()).exec();
    }

    /** Starts it on what it had written. */
    public void startAgain() {
        getDockerClient().startContainerCmd(getContainerId()).exec();
    }

    /** Takes it off the network inside: the other nodes are gone for it, and it for them, but not for its clients. */
    public void cutOff() {
        getDockerClient()
                .disconnectFromNetworkCmd()
                .withNetworkId(inside.getId())
                .withContainerId(getContainerId())
                .exec();
    }

    /** Puts it on the network inside. */
    public void reconnect() {
        getDockerClient()
                .connectToNetworkCmd()
                .withNetworkId(inside.getId())
                .withContainerId(getContainerId())
                .withContainerNetwork(new ContainerNetwork().withAliases(name(id)))
                .exec();
    }

    /** The end of its log, without stack traces. */
    String lastLines() {
        List<String> lines =
                getLogs().lines().filter(line -> line.startsWith("[")).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    @Override
    public String toString() {
        return name(id);
    }
}
