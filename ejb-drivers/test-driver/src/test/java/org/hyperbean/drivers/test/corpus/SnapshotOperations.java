package org.hyperbean.drivers.test.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hyperbean.driver.DomainSnapshot;

/** Snapshots of the test driver's domains. */
final class SnapshotOperations implements Operations {
    private static final int REDEFINE = 1;
    private static final int CURRENT = 1 << 1;
    private static final int VALIDATE = 1 << 9;
    private static final int SECURE = 1;

    private final Map<String, Operation> operations = new HashMap<>();

    SnapshotOperations() {
        add("redefine-own", "own", REDEFINE, false);
        add("redefine-current-own", "own", REDEFINE | CURRENT, false);
        add("redefine-validate-own", "own", REDEFINE | VALIDATE, false);
        for (String base : new String[] {"nodisk", "disks"}) {
            add("redefine-" + base, base, REDEFINE, false);
            add("create-" + base, base, 0, false);
        }
        add("create-running-disks", "disks", 0, true);
    }

    @Override
    public Set<String> kinds() {
        return Set.of("snapshot");
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    private void add(String name, String base, int flags, boolean running) {
        operations.put("test." + name, given -> run(given, base, flags, running, 0));
        operations.put("test." + name + "-secure", given -> run(given, base, flags, running, SECURE));
    }

    private static String run(Case given, String base, int flags, boolean running, int format) {
        return BaseDomains.with(given, base, running, (connection, domain) -> {
            DomainSnapshot snapshot = connection.domainSnapshots().create(domain, given.text(), flags);
            return connection.domainSnapshots().xml(snapshot, format);
        });
    }
}
