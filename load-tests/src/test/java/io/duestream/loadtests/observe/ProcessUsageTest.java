package io.duestream.loadtests.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

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
    void shouldTellNothingOfAProcessThatIsNotThere() {
        assertThat(ProcessUsage.of(Integer.MAX_VALUE)).isEmpty();
    }
}
