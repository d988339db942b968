package io.duestream.processor.flow;

import io.duestream.processor.rules.dunning.Rulebook;
import io.duestream.processor.store.StoreKind;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaIds;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Function;

/**
 * What a stage works with.
 *
 * @param prefix prefix of all topics
 * @param partitions how many partitions its inputs have
 * @param rulebook policies and markets
 * @param accountsOf a creditor's bank accounts; none while the creditor is not known
 * @param clock business time
 * @param horizon up to when a partition's input is processed
 * @param schemas writers' schemas
 * @param ids ids of the schemas that stages write with
 * @param limits where reading gives up
 * @param payerHashKey secret key of the payers' hashes
 * @param accountsStore where accounts are kept
 * @param timerPeriod real time between two slices of the timers
 * @param timerSlice real time that a slice may take
 */
public record StageMeans(
        String prefix,
        int partitions,
        Rulebook rulebook,
        Function<String, Collection<String>> accountsOf,
        InstantSource clock,
        Horizon horizon,
        SchemaCache schemas,
        SchemaIds ids,
        ReadLimits limits,
        String payerHashKey,
        StoreKind accountsStore,
        Duration timerPeriod,
        Duration timerSlice) {}
