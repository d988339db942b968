package io.duestream.loadtests.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessUsageTest {
    @Test
    void shouldAddUserAndKernelTime() {
        // given
        String stat = "4242 (java) S 1 4242 4242 0 -1 4194304 9000 0 5 0 1234 66 700 800 20 0 40 0 999 8000000 50000 1";

        // then
        assertThat(ProcessUsage.cpu(stat)).isEqualTo(Duration.ofSeconds(13));
    }

    @Test
    void shouldNotBeFooledByTheNameOfTheProcess() {
        // given
        String stat = "7 (a) 1 2) 3 (b) R 1 7 7 0 -1 0 0 0 0 0 5 6 0 0 20 0 1 0 1 1 1";

        // then
        assertThat(ProcessUsage.cpu(stat)).isEqualTo(Duration.ofMillis(110));
    }

    @Test
    void shouldReadResidentMemoryWhereThereIsAny() {
        assertThat(ProcessUsage.residentBytes("Name:\tjava\nVmHWM:\t 900 kB\nVmRSS:\t     512 kB\nThreads:\t3\n"))
                .isEqualTo(512 * 1024);
        assertThat(ProcessUsage.residentBytes("Name:\tjava\nState:\tZ (zombie)\n"))
                .isZero();
    }

    @Test
    void shouldTellOfThisProcessWhatTheVirtualMachineTells() {
        // when
        ProcessUsage usage = ProcessUsage.of(ProcessHandle.current().pid()).orElseThrow();

        // then
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        assertThat(usage.cpu()).isCloseTo(Duration.ofNanos(system.getProcessCpuTime()), Duration.ofSeconds(1));
        assertThat(usage.residentBytes()).isBetween(Runtime.getRuntime().totalMemory() / 100, Long.MAX_VALUE);
    }

    @Test
    void shouldTellApartWhatEndedChildrenUsed() {
        // given
        String stat = "4242 (postgres) S 1 4242 4242 0 -1 4194304 9000 0 5 0 1234 66 700 800 20 0 1 0 999 80000 500 1";

        // then
        assertThat(ProcessUsage.cpuOfEndedChildren(stat)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldAddWhatAllOfATreeUsedAndStillUses() throws Exception {
        // given: a shell whose one child works and ends, and whose other one works and stays
        String work = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done";
        String script = "(" + work + "); (" + work + "; echo done; read line); true";
        Process shell = new ProcessBuilder("sh", "-c", script).start();
        try {
            shell.inputReader().readLine();

            // when
            Duration own = ProcessUsage.of(shell.pid()).orElseThrow().cpu();
            Duration running = ProcessUsage.of(
                            shell.children().findFirst().orElseThrow().pid())
                    .orElseThrow()
                    .cpu();
            Duration tree = ProcessUsage.ofTree(shell.pid()).orElseThrow().cpu();

            // then
            assertThat(running).isPositive();
            assertThat(tree).isGreaterThan(own.plus(running));
        } finally {
            shell.destroyForcibly();
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void shouldTellNothingOfAProcessThatIsNotThere() {
        assertThat(ProcessUsage.ofTree(Integer.MAX_VALUE)).isEmpty();
        assertThat(ProcessUsage.of(Integer.MAX_VALUE)).isEmpty();
    }
}
