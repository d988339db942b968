package io.duestream.loadtests.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.report.page.Series.Point;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnTest {
    @Test
    void shouldLeavePointsAloneThatStandApart() {
        List<Column> columns = Column.of(List.of(new Point(50, 7), new Point(53, 9)));

        assertThat(columns).containsExactly(new Column(50, 7, 7, 7), new Column(53, 9, 9, 9));
    }

    @Test
    void shouldKeepSpikesOfALongLine() {
        // given
        List<Point> day = IntStream.range(0, 86_400)
                .mapToObj(second -> new Point(second * 400 / 86_400.0, second == 50_000 ? 0 : 100))
                .toList();

        // when
        List<Column> columns = Column.of(day);

        // then
        assertThat(columns).hasSize(200).extracting(Column::high).containsOnly(100.0);
        assertThat(columns).filteredOn(column -> column.low() == 0).hasSize(1);
    }
}
