package io.duestream.processor.cli;

import io.duestream.schemas.Finding;
import java.io.PrintWriter;
import java.util.List;

/** Shows what a check found. */
final class Findings {
    private Findings() {}

    /** Prints every finding; 0 if none is a problem, else 1. */
    static int print(List<Finding> findings, PrintWriter out) {
        findings.forEach(finding -> out.println(finding.kind() + " " + finding.subject() + ": " + finding.sentence()));
        if (findings.isEmpty()) {
            out.println("all as it should be");
        }
        out.flush();
        return findings.stream().anyMatch(Finding::isProblem) ? 1 : 0;
    }
}
