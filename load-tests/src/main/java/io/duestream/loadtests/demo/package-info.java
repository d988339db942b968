/**
 * Two months of a made-up broadband company in about a minute: its invoices and bank files go through Kafka, registry, publisher and
 * processor in one process, on a fast business clock, and what comes out is held against what must come out.
 */
@NullMarked
package io.duestream.loadtests.demo;

import org.jspecify.annotations.NullMarked;
