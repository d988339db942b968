package io.duestream.processor.cli;

import io.duestream.processor.rulebooks.Markets;
import io.duestream.processor.rulebooks.PolicyCheck;
import io.duestream.processor.rulebooks.PolicyExplain;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A creditor's policy file. */
@Command(name = "policy", mixinStandardHelpOptions = true, description = "Checks or explains a policy file.")
public final class PolicyCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private PolicyCommand() {}

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Whether it is readable and within the law.")
    int check(@Parameters(paramLabel = "FILE") Path file) {
        PolicyCheck.Verdict verdict = PolicyCheck.check(file, Markets.load());
        spec.commandLine().getOut().println(verdict.text());
        spec.commandLine().getOut().flush();
        return verdict.accepted() ? 0 : 1;
    }

    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description = "The steps for an invoice that is due on a day.")
    int explain(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--market", required = true, paramLabel = "CC") String market,
            @Option(names = "--due", required = true, paramLabel = "DATE") LocalDate due) {
        spec.commandLine()
                .getOut()
                .println(
                        PolicyExplain.explain(file, Markets.load(), market, due).text());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
