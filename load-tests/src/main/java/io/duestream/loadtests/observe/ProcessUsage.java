package io.duestream.loadtests.observe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process has used so far.
 *
 * @param cpu processor time of all its threads, in user and kernel mode, since it started; hundredths of a second on Linux
 * @param residentBytes memory that it holds in RAM; 0 where the system doesn't tell
 */
public record ProcessUsage(Duration cpu, long residentBytes) {
    /** {@code USER_HZ}, in which Linux tells processor time to programs; it is 100 on every architecture that Java runs on. */
    private static final long TICKS_A_SECOND = 100;

    private static final List<Integer> OWN_TIME = List.of(14, 15);
    private static final List<Integer> ENDED_CHILDREN_TIME = List.of(16, 17);
    private static final Pattern RESIDENT_KIB = Pattern.compile("^VmRSS:\\s+(\\d+) kB$", Pattern.MULTILINE);

    /** Of a process that runs now; empty if it has ended. */
    public static Optional<ProcessUsage> of(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            return Optional.of(new ProcessUsage(cpu(read(process, "stat")), residentBytes(read(process, "status"))));
        } catch (IOException noLinuxOrEnded) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().totalCpuDuration())
                    .map(cpu -> new ProcessUsage(cpu, 0));
        }
    }

    /**
     * Of a process that runs now and of everything that it has started: children and theirs, those that have ended included
     * once their parent has taken note of it. Empty if the process itself has ended.
     */
    public static Optional<ProcessUsage> ofTree(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(root -> Stream.concat(
                        Stream.of(root), root.descendants())
                .map(member -> withEndedChildren(member.pid()))
                .reduce(new ProcessUsage(Duration.ZERO, 0), ProcessUsage::plus));
    }

    private ProcessUsage plus(ProcessUsage other) {
        return new ProcessUsage(cpu.plus(other.cpu), residentBytes + other.residentBytes);
    }

    private static ProcessUsage withEndedChildren(long pid) {
        ProcessUsage own = of(pid).orElse(new ProcessUsage(Duration.ZERO, 0));
        try {
            String stat = read(Path.of("/proc", Long.toString(pid)), "stat");
            return new ProcessUsage(own.cpu().plus(cpuOfEndedChildren(stat)), own.residentBytes());
        } catch (IOException noLinuxOrEnded) {
            return own;
        }
    }

    private static String read(Path process, String file) throws IOException {
        return Files.readString(process.resolve(file), StandardCharsets.ISO_8859_1);
    }

    /** From {@code /proc/PID/stat}, see proc(5). Its second field is a name in parentheses, which may hold anything. */
    static Duration cpu(String stat) {
        return sum(stat, OWN_TIME);
    }

    /** Likewise: what children had used that have ended and been waited for, with their own such children. */
    static Duration cpuOfEndedChildren(String stat) {
        return sum(stat, ENDED_CHILDREN_TIME);
    }

    private static Duration sum(String stat, List<Integer> numbers) {
        int thirdField = stat.lastIndexOf(')') + 2;
        String[] fields = stat.substring(thirdField).split(" ", -1);
        long ticks = numbers.stream()
                .mapToLong(number -> Long.parseLong(fields[number - 3]))
                .sum();
        return Duration.ofMillis(ticks * 1_000 / TICKS_A_SECOND);
    }

    /** From {@code /proc/PID/status}; 0 for a process that has ended and is only still listed. */
    static long residentBytes(String status) {
        Matcher line = RESIDENT_KIB.matcher(status);
        return line.find() ? Long.parseLong(line.group(1)) * 1024 : 0;
    }
}
