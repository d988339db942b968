package io.duestream.processor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Without this, a test that sees no warning would prove nothing. */
class BlockedThreadWarningsTest {
    @Test
    void shouldHearVertxWhenSomethingBlocksItsEventLoop() {
        // given
        CountDownLatch release = new CountDownLatch(1);
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS)
                .setMaxEventLoopExecuteTime(50)
                .setBlockedThreadCheckIntervalUnit(TimeUnit.MILLISECONDS)
                .setBlockedThreadCheckInterval(20));
        try (BlockedThreadWarnings warnings = BlockedThreadWarnings.listen()) {
            // when
            vertx.runOnContext(ignored -> {
                try {
                    assertThat(release.await(10, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });

            // then
            await().untilAsserted(() -> assertThat(warnings.seen()).isNotEmpty());
        } finally {
            release.countDown();
            Listener.await(vertx.close(), "Vert.x did not close");
        }
    }
}
