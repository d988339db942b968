package io.duestream.benchmarks;

import io.duestream.reference.CanonicalReference;
import io.duestream.reference.CheckDigits;
import io.duestream.reference.ReferenceCheck;
import io.duestream.reference.ReferenceFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** References as people and banks write them: to their key, and against a creditor's format; some are mistyped. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReferenceBenchmark {
    private static final long SEED = 97;

    /** A format with references of it. */
    @State(Scope.Thread)
    public static class Typed {
        /** The format, as in configuration. */
        @Param({"se-ocr-3", "no-kid-mod11:9", "fi", "rf"})
        public String format = "";

        private List<String> texts = List.of();
        private ReferenceFormat parsed = ReferenceFormat.parse("fi");
        private int next;

        /** Issues references and writes them in several ways. */
        @Setup
        public void issue() {
            parsed = ReferenceFormat.parse(format);
            SplittableRandom random = new SplittableRandom(SEED);
            texts = IntStream.range(0, Accounts.COUNT)
                    .mapToObj(i -> typed(parsed.issue(base(random)), random))
                    .toList();
        }

        private String next() {
            next = (next + 1) & (Accounts.COUNT - 1);
            return texts.get(next);
        }
    }

    /** Bases of one algorithm. */
    @State(Scope.Thread)
    public static class Bases {
        /** The algorithm. */
        @Param
        public CheckDigits algorithm = CheckDigits.LUHN;

        private final List<String> texts = bases();
        private int next;

        private String next() {
            next = (next + 1) & (Accounts.COUNT - 1);
            return texts.get(next);
        }

        private static List<String> bases() {
            SplittableRandom random = new SplittableRandom(SEED);
            return IntStream.range(0, Accounts.COUNT)
                    .mapToObj(i -> base(random))
                    .toList();
        }
    }

    /** From any text to the key's reference. */
    @Benchmark
    public String canonical(Typed typed) {
        return CanonicalReference.of(typed.next());
    }

    /** Whether it keeps the rules of the format. */
    @Benchmark
    public ReferenceCheck check(Typed typed) {
        return typed.parsed.check(typed.next());
    }

    /** The check digit of a base. */
    @Benchmark
    public String checkDigit(Bases bases) {
        return bases.algorithm.of(bases.next());
    }

    private static String base(SplittableRandom random) {
        return Long.toString(random.nextLong(1_000_000, 100_000_000));
    }

    private static String typed(String reference, SplittableRandom random) {
        int middle = reference.length() / 2;
        return switch (random.nextInt(8)) {
            case 0 -> reference.substring(0, middle) + random.nextInt(10) + reference.substring(middle + 1);
            case 1 -> reference.substring(0, middle) + " " + reference.substring(middle);
            case 2 -> "  " + reference;
            case 3 -> "000" + reference;
            default -> reference;
        };
    }
}
