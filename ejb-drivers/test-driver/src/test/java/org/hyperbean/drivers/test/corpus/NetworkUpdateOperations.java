package org.hyperbean.drivers.test.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyperbean.documents.network.NetworkDocument;
import org.hyperbean.documents.network.NetworkUpdate;
import org.hyperbean.driver.NetworkChange;

/** Changes of networks that are defined in the test driver. */
final class NetworkUpdateOperations implements Operations {
    private static final String BETWEEN = "\n=====UPDATE=====\n";

    @Override
    public Set<String> kinds() {
        return Set.of("network-update");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("test.update", NetworkUpdateOperations::update, "test.dump-after", NetworkUpdateOperations::dump);
    }

    private static String update(Case given) {
        dump(given);
        return "";
    }

    private static String dump(Case given) {
        List<String> texts = List.of(given.text().split(BETWEEN, 2));
        JsonNode parameters = given.parameters();
        NetworkChange change = new NetworkChange(
                parameters.path("command").asInt(),
                parameters.path("section").asInt(),
                parameters.path("index").asInt(),
                texts.getLast());
        return new NetworkUpdate(change)
                .apply(NetworkDocument.parse(texts.getFirst(), false), true)
                .format(true);
    }
}
