package io.duestream.loadtests.containers;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import io.duestream.loadtests.embedded.Loopback;

/** A container's port on this machine. Testcontainers itself would take another one at each start, on all addresses. */
final class Published {
    private Published() {}

    static void onLoopback(CreateContainerCmd create, int port) {
        PortBinding binding = new PortBinding(Ports.Binding.bindIpAndPort(Loopback.HOST, port), ExposedPort.tcp(port));
        HostConfig host = create.getHostConfig();
        create.withExposedPorts(ExposedPort.tcp(port))
                .withHostConfig((host == null ? new HostConfig() : host).withPortBindings(binding));
    }
}
