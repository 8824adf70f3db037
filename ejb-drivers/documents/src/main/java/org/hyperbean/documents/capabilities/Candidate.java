package org.hyperbean.documents.capabilities;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hyperbean.documents.domain.CpuFeature;
import org.hyperbean.documents.domain.CpuFeature.Policy;

/**
 * A model that may stand for a processor.
 *
 * @param features what the processor has beside the model, and what the model has beside the processor
 */
record Candidate(ProcessorMap.Model model, List<CpuFeature> features) {
    private static final int FIRST_PENALTY = 2;

    static Candidate of(ProcessorMap map, ProcessorMap.Model model, BitSet bits) {
        BitSet more = (BitSet) bits.clone();
        more.andNot(model.bits());
        BitSet missing = (BitSet) model.bits().clone();
        missing.andNot(bits);
        List<CpuFeature> features = new ArrayList<>(named(map, more, Policy.REQUIRE));
        features.addAll(named(map, missing, Policy.DISABLE));
        for (String removed : model.removed()) {
            if (features.stream().noneMatch(feature -> feature.name().equals(removed))) {
                features.add(new CpuFeature(Policy.DISABLE, removed));
            }
        }
        return new Candidate(model, features);
    }

    /** The features that some bits show, in the order of the map. */
    static List<CpuFeature> named(ProcessorMap map, BitSet bits, Policy policy) {
        BitSet left = (BitSet) bits.clone();
        List<CpuFeature> found = new ArrayList<>();
        map.features().forEach((name, feature) -> {
            BitSet missing = (BitSet) feature.clone();
            missing.andNot(left);
            if (missing.isEmpty()) {
                left.andNot(feature);
                found.add(new CpuFeature(policy, name));
            }
        });
        return found;
    }

    /** Whether less has to be said beside it; each feature that is taken away weighs more than the one before. */
    boolean isBetter(Candidate other, boolean preferred) {
        int weight = enabled() + penalty();
        int otherWeight = other.enabled() + other.penalty();
        return weight < otherWeight
                || (weight == otherWeight && penalty() < other.penalty())
                || (preferred && penalty() < other.penalty());
    }

    /**
     * How many features that are taken away count as such. The reference looks for them with an end that comes nearer
     * with each one it finds; they stand last, so that it finds the first half.
     */
    private int disabled() {
        long disabled = features.stream()
                .filter(feature -> feature.policy() == Policy.DISABLE)
                .count();
        return (int) Math.ceilDiv(disabled, 2);
    }

    private int enabled() {
        return features.size() - disabled();
    }

    private int penalty() {
        int count = disabled();
        return count * FIRST_PENALTY + count * (count - 1) / 2;
    }
}
