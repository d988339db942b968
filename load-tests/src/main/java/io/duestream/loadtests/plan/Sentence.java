package io.duestream.loadtests.plan;

import java.util.function.Consumer;

/**
 * A part of a story: what is published in a scene, and what that makes true.
 *
 * @param scene the story must reach it, else the sentence is left out
 */
record Sentence(Scene scene, Consumer<Story> tell) {}
