package org.hyperbean.drivers.test.corpus;

import java.util.Map;
import java.util.Set;
import org.hyperbean.documents.pool.VolumeDocument;
import org.hyperbean.drivers.test.TestDocuments;

/** Volumes in pools of the test driver. */
final class VolumeOperations implements Operations {
    @Override
    public Set<String> kinds() {
        return Set.of("volume");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "test.vol-create", given -> volume(given).format(),
                "test.vol-path", given -> volume(given).key().orElseThrow());
    }

    private static VolumeDocument volume(Case given) {
        return TestDocuments.volume(PoolOperations.of(given), given.text(), VolumeDocument.Capacity.REQUIRED);
    }
}
