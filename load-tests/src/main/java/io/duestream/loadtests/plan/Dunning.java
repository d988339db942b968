package io.duestream.loadtests.plan;

import io.duestream.loadtests.plan.Expectation.Step;
import java.time.LocalDate;
import java.util.List;

/** Which steps are taken, and which of them stand. */
final class Dunning {
    private Dunning() {}

    /** The ladder of one who is first reminded in this scene and never pays. */
    static Sentence dunned(Scene first) {
        return dunned(first, Scene.AFTERMATH, true);
    }

    /** The ladder until something happens in the other scene. */
    static Sentence dunned(Scene first, Scene until) {
        return dunned(first, until, true);
    }

    /** The ladder of one whose payment was returned: it costs nothing. */
    static Sentence dunnedFree(Scene first) {
        return dunned(first, Scene.AFTERMATH, false);
    }

    private static Sentence dunned(Scene first, Scene until, boolean fees) {
        List<Scene> scenes = Rung.scenes(first).stream()
                .filter(scene -> scene.compareTo(until) < 0)
                .toList();
        return new Sentence(first, story -> {
            for (int i = 0; i < scenes.size() && story.reaches(scenes.get(i)); i++) {
                story.truth().steps.add(step(story, scenes.get(i), Rung.LADDER.get(i), fees));
            }
        });
    }

    /** One step, which costs nothing. */
    static Sentence stepped(Scene scene, int level) {
        return new Sentence(
                scene, story -> story.truth().steps.add(step(story, scene, Rung.LADDER.get(level - 1), false)));
    }

    /** A soft reminder is due in a scene in which a fact excuses it: it is taken and withdrawn, or never taken. */
    static Sentence perhapsReminded(Scene scene) {
        return new Sentence(
                scene, story -> story.truth().possible.add(step(story, scene, Rung.LADDER.getFirst(), false)));
    }

    private static Step step(Story story, Scene scene, Rung rung, boolean fees) {
        return new Step(story.bill().id, rung.level(), rung.kind(), story.day(scene), fees ? rung.fee() : 0);
    }

    /** What is published in the scene excuses the steps taken in the other scene and after it. */
    static Sentence withdrawn(Scene scene, Scene first) {
        return new Sentence(scene, story -> {
            LocalDate day = story.day(first);
            Truth truth = story.truth();
            truth.steps.stream().filter(step -> !step.day().isBefore(day)).forEach(truth.withdrawn::add);
            truth.steps.removeAll(truth.withdrawn);
            truth.turns += truth.withdrawn.size();
        });
    }

    /** The excuse of the steps that were withdrawn is gone. */
    static Sentence reinstated(Scene scene) {
        return new Sentence(scene, story -> {
            Truth truth = story.truth();
            truth.steps.addAll(truth.withdrawn);
            truth.turns += truth.withdrawn.size();
            truth.withdrawn.clear();
        });
    }
}
