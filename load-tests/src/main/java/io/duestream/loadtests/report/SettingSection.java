package io.duestream.loadtests.report;

import io.duestream.loadtests.report.page.Element;
import io.duestream.loadtests.report.page.Table;
import java.util.List;

/** On what something was measured, as the last part of a page. */
final class SettingSection {
    private SettingSection() {}

    static Element of(String command, Setting setting) {
        Table table = new Table(List.of("setting", "value"), List.of())
                .row("command", command)
                .row("machine", setting.machine().text());
        setting.versions().forEach(table::row);
        setting.settings().forEach(table::row);
        return table.element();
    }
}
