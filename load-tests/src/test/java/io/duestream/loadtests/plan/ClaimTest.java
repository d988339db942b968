package io.duestream.loadtests.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final long SEED = Long.getLong("seed", 12L);
    private static final int INVOICES = 100_000;

    @Test
    void shouldLeaveSomethingOpenHoweverOftenAPartIsPaid() throws Exception {
        // given
        Numbers numbers = new Numbers(INVOICES, SEED);
        CreditorRoll roll = new CreditorRoll(Workload.load("smoke").creditors(), SEED);

        for (long invoice = 0; invoice < INVOICES; invoice++) {
            Claim claim = new Claim(numbers, roll, SEED, invoice);
            long open = 2 + invoice % 500;
            for (int place = 0; open >= 2; place++) {
                // when
                long part = claim.part(open, place);

                // then
                assertThat(part).as("seed %d, a part of %d", SEED, open).isBetween(1L, open / 2);
                open -= part;
            }
        }
    }
}
