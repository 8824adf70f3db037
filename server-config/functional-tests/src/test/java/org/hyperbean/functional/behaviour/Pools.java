package org.hyperbean.functional.behaviour;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The values that arguments are tried with: by what they are, and for texts and parameters by what they are for. */
final class Pools {
    private static final List<String> INTS = List.of("0", "1", "2", "3", "5", "16", "-1", "2147483647", "-2147483648");
    /** Never fewer than there are, since it is left to chance then which ones are listed. */
    private static final List<String> LIMITS =
            List.of("0", "16", "1024", "16384", "20000", "-1", "2147483647", "-2147483648");

    private static final List<String> FLAGS = Stream.concat(
                    IntStream.range(0, 32).mapToObj(bit -> "0x%x".formatted(1L << bit)), Stream.of("3", "6", "7"))
            .toList();
    private static final List<String> LONGS = List.of(
            "0",
            "1",
            "-1",
            "524288",
            "2097152",
            "2097153",
            "4294967296",
            "9223372036854775807",
            "-9223372036854775808",
            "9007199254740992");

    private static final Map<String, List<String>> OBJECTS = Map.of(
            "Domain", List.of("@up", "@paused", "@off", "@saved", "@passing", "@nobody"),
            "Network", List.of("@net1", "@net2", "@nobody"),
            "StoragePool", List.of("@pool1", "@pool2", "@nobody"),
            "StorageVolume", List.of("@pool1/vol1", "@pool1/vol2", "@pool1/nothing", "@nobody/vol1", "@pool2/vol1"),
            "Interface", List.of("@eth1", "@nobody"),
            "NodeDevice", List.of("@scsi_host1", "@nobody"),
            "DomainSnapshot", List.of("@up/first", "@up/second", "@up/nothing", "@off/first", "@nobody/first"),
            "DomainCheckpoint", List.of("@up/c1", "@off/c1", "@nobody/c1"),
            "UUID", List.of("@up", "@net1", "@pool1", "@nobody"),
            "Opaque", List.of("0x", "0x00", "0x01", "0xff", "0x0300", "0x00000001"));

    private static final List<String> TEXTS = List.of("''", "up", "off", "nobody", "vda", "vnet0", "'a b/c'");

    /** Texts by the argument's name. */
    private static final Map<String, List<String>> TEXTS_BY_NAME = Map.ofEntries(
            Map.entry("path", List.of("''", "vda", "vdb", "/guest/disk1", "/dev/guest", "/pool1/vol2", "nothing")),
            Map.entry("disk", List.of("''", "vda", "vdb", "/guest/disk1", "nothing")),
            Map.entry("device", List.of("''", "vnet0", "vnet1", "aa:bb:cc:00:00:01", "aa:bb:cc:00:00:02", "nothing")),
            // a relative path, which an empty one is, means another file to each daemon
            Map.entry("to", List.of("{folder}/new", "/nowhere/at/all", "{folder}")),
            Map.entry("from", List.of("{folder}/nothing", "{folder}/node.xml")),
            Map.entry("file", List.of("{folder}/nothing", "{folder}/node.xml")),
            Map.entry("dxml", List.of("''", "$domain:up", "$broken", "$domain:off")),
            Map.entry("type", List.of("''", "test", "qemu", "xen", "dir", "logical", "netfs", "iscsi")),
            Map.entry("srcSpec", List.of("''", "$source", "$broken", "<source/>", "$pool")),
            Map.entry("arch", List.of("''", "x86_64", "i686", "aarch64", "ppc64", "s390x", "nothing")),
            Map.entry("cap", List.of("''", "system", "scsi_host", "fc_host", "vports", "nothing")),
            Map.entry("mac", List.of("''", "aa:bb:cc:dd:ee:ff", "AA:BB:CC:DD:EE:FF", "00:00:00:00:00:00", "nothing")),
            Map.entry("key", List.of("''", "/pool1/vol1", "/pool1/vol2", "k", "'a b'")),
            Map.entry("metadata", List.of("''", "<a/>", "'<b>text</b>'", "text", "'two\tparts'", "<x:a/>")),
            Map.entry("uri", List.of("''", "http://example.org/x", "u")),
            Map.entry("newName", List.of("''", "off", "up", "fresh", "a/b", "'a b'", "nobody")));

    /** Documents by the beginning of the procedure's name, the longest first. */
    private static final List<Map.Entry<String, List<String>>> DOCUMENTS = List.of(
            Map.entry(
                    "DOMAIN_SNAPSHOT",
                    List.of(
                            "''",
                            "$snapshot:s1",
                            "$snapshot:first",
                            "$external:s2",
                            "$memory:s3",
                            "$nosnapshot",
                            "$broken")),
            Map.entry(
                    "DOMAIN_CHECKPOINT", List.of("''", "$checkpoint:c1", "$broken", "<domaincheckpoint/>", "$domain")),
            Map.entry(
                    "DOMAIN",
                    List.of(
                            "''",
                            "$domain",
                            "$domain:up",
                            "$domain:off",
                            "$domain:passing",
                            "$devices",
                            "$nameless",
                            "$foreign",
                            "$stranger:up",
                            "$unnumbered",
                            "$unnumbered:off",
                            "$broken",
                            "$network")),
            Map.entry("NETWORK_UPDATE", List.of("''", "$host", "$range", "$broken", "<route/>")),
            Map.entry("NETWORK", List.of("''", "$network", "$network:net1", "$network:net2", "$broken", "$domain")),
            Map.entry("INTERFACE", List.of("''", "$interface", "$interface:eth1", "$broken", "$domain")),
            Map.entry("NODE_DEVICE", List.of("''", "$hba", "$orphan", "$broken", "$domain")),
            Map.entry(
                    "STORAGE_POOL",
                    List.of("''", "$pool", "$pool:pool1", "$pool:pool2", "$hostpool", "$broken", "$domain")),
            Map.entry(
                    "STORAGE_VOL",
                    List.of("''", "$volume", "$volume:vol1", "$volume:vol3", "$giant", "$broken", "$domain")),
            Map.entry("CONNECT_BASELINE_CPU", List.of("''", "$cpu", "$smallcpu", "$broken")));

    /** Typed parameters by the procedure. */
    private static final List<Map.Entry<String, List<String>>> PARAMETERS = List.of(
            Map.entry(
                    "DOMAIN_SET_BLKIO_PARAMETERS",
                    List.of(
                            "weight=u500",
                            "weight=u0",
                            "weight=u5000",
                            "device_weight=s'/dev/sda,500'",
                            "device_weight=s''",
                            "device_read_iops_sec=s'/dev/sda,10'",
                            "device_write_bytes_sec=sx")),
            Map.entry(
                    "DOMAIN_SET_BLOCK_IO_TUNE",
                    List.of(
                            "total_bytes_sec=L1000",
                            "read_bytes_sec=L5",
                            "write_iops_sec=L7",
                            "total_iops_sec=L0",
                            "total_bytes_sec_max=L2000",
                            "read_iops_sec_max_length=L3",
                            "size_iops_sec=L9",
                            "group_name=sg",
                            "total_bytes_sec=L-1")),
            Map.entry(
                    "DOMAIN_SET_IOTHREAD_PARAMS",
                    List.of(
                            "poll_max_ns=L5",
                            "poll_grow=u2",
                            "poll_shrink=u3",
                            "poll_max_ns=u5",
                            "thread_pool_min=i1",
                            "thread_pool_max=i4",
                            "thread_pool_min=i-1")),
            Map.entry(
                    "DOMAIN_SET_INTERFACE_PARAMETERS",
                    List.of(
                            "inbound.average=u100",
                            "inbound.peak=u200",
                            "inbound.burst=u300",
                            "inbound.floor=u5",
                            "outbound.average=u0",
                            "outbound.peak=u7")),
            Map.entry(
                    "DOMAIN_SET_MEMORY_PARAMETERS",
                    List.of(
                            "hard_limit=L1000",
                            "soft_limit=L2000",
                            "swap_hard_limit=L3000",
                            "swap_hard_limit=L1",
                            "hard_limit=L-1",
                            "min_guarantee=L5")),
            Map.entry(
                    "DOMAIN_SET_NUMA_PARAMETERS",
                    List.of(
                            "numa_mode=i0",
                            "numa_mode=i1",
                            "numa_mode=i9",
                            "numa_nodeset=s0-1",
                            "numa_nodeset=sx",
                            "numa_nodeset=s''")),
            Map.entry("DOMAIN_SET_PERF_EVENTS", List.of("cmt=b1", "mbmt=b0", "cpu_cycles=b1", "cmt=i1")),
            Map.entry(
                    "DOMAIN_SET_SCHEDULER",
                    List.of("weight=u20", "weight=i20", "cpu_shares=L5", "vcpu_period=L100000", "global_period=L5")));

    private static final List<String> STRANGE_PARAMETERS = List.of("nothing=u1", "''=u1", "weight=sx");

    private Pools() {}

    /** The values to try an argument with. */
    static List<String> of(String procedure, CallLine.Parameter parameter) {
        return of(procedure, parameter.name(), parameter.type());
    }

    private static List<String> of(String procedure, String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            List<String> items = of(procedure, name, generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class ? with("-", items) : lists(items);
        }
        String kind = ((Class<?>) type).getSimpleName();
        return switch (kind) {
            case "int", "Integer" -> numbers(name);
            case "long", "Long" -> LONGS;
            case "String" -> texts(procedure, name);
            case "TypedParameter" -> parameters(procedure);
            default -> OBJECTS.get(kind);
        };
    }

    private static List<String> numbers(String name) {
        if (name.startsWith("max")) {
            return LIMITS;
        }
        return name.equals("flags") || name.equals("stats") ? FLAGS : INTS;
    }

    private static List<String> texts(String procedure, String name) {
        if (name.startsWith("xml")) {
            return byBeginning(DOCUMENTS, procedure).orElse(TEXTS);
        }
        return switch (name) {
            case "name" ->
                List.of("''", "up", "net1", "pool1", "vol1", "eth1", "scsi_host11", "first", "computer", "nobody");
            default -> TEXTS_BY_NAME.getOrDefault(name, TEXTS);
        };
    }

    private static List<String> parameters(String procedure) {
        List<String> known = new ArrayList<>(byBeginning(PARAMETERS, procedure).orElse(List.of()));
        known.addAll(STRANGE_PARAMETERS);
        return known;
    }

    private static Optional<List<String>> byBeginning(List<Map.Entry<String, List<String>>> pools, String procedure) {
        return pools.stream()
                .filter(pool -> procedure.startsWith(pool.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static List<String> with(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    /** None, each alone, each with the one after it, and one twice. */
    private static List<String> lists(List<String> items) {
        List<String> lists = new ArrayList<>(List.of("[]"));
        for (int i = 0; i < items.size(); i++) {
            lists.add("[" + items.get(i) + "]");
            lists.add("[" + items.get(i) + "," + items.get((i + 1) % items.size()) + "]");
        }
        lists.add("[" + items.getFirst() + "," + items.getFirst() + "]");
        return lists;
    }
}
