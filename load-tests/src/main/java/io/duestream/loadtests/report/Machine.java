package io.duestream.loadtests.report;

import com.sun.management.OperatingSystemMXBean;
import io.duestream.loadtests.report.page.Numbers;
import java.lang.management.ManagementFactory;

/**
 * The machine.
 *
 * @param cores that this process may use
 * @param memoryBytes what is built in, or what the container may use
 * @param jdk vendor and version
 * @param kernel the operating system and its version
 */
public record Machine(int cores, long memoryBytes, String jdk, String kernel) {
    /** This machine, under the JDK of this process. */
    public static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize(),
                System.getProperty("java.vm.vendor") + " " + Runtime.version(),
                system.getName() + " " + system.getVersion() + " " + system.getArch());
    }

    /** In a line. */
    String text() {
        return cores + " cores, " + Numbers.bytes(memoryBytes) + " memory, JDK " + jdk + ", " + kernel;
    }
}
