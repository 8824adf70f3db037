package org.hyperbean.drivers.test.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hyperbean.driver.DomainCheckpoint;

/** Checkpoints of the test driver's domains. */
final class CheckpointOperations implements Operations {
    private static final int REDEFINE = 1;
    private static final int VALIDATE = 1 << 2;
    private static final int SECURE = 1;
    private static final int NO_DOMAIN = 1 << 1;

    private final Map<String, Operation> operations = new HashMap<>();

    CheckpointOperations() {
        for (String base : new String[] {"own", "nodisk", "disks"}) {
            add("redefine-" + base, base, REDEFINE);
            add("redefine-validate-" + base, base, REDEFINE | VALIDATE);
            add("create-" + base, base, 0);
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of("checkpoint");
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    private void add(String name, String base, int flags) {
        operations.put("test." + name, given -> run(given, base, flags, 0));
        operations.put("test." + name + "-secure", given -> run(given, base, flags, SECURE));
        operations.put("test." + name + "-nodomain", given -> run(given, base, flags, NO_DOMAIN));
    }

    private static String run(Case given, String base, int flags, int format) {
        return BaseDomains.with(given, base, true, (connection, domain) -> {
            DomainCheckpoint checkpoint = connection.domainCheckpoints().create(domain, given.text(), flags);
            return connection.domainCheckpoints().xml(checkpoint, format);
        });
    }
}
