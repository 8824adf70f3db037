package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.ResourceGroup.Monitor;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * Reads the {@code <cachetune>} elements of {@code <cputune>}, then the {@code <memorytune>} ones into the same groups.
 */
final class ResourceGroups {
    private static final int ALL = 100;

    private final Vcpus vcpus;
    private final ParseOptions options;
    private final List<ResourceGroup> groups = new ArrayList<>();

    private ResourceGroups(Vcpus vcpus, ParseOptions options) {
        this.vcpus = vcpus;
        this.options = options;
    }

    static List<ResourceGroup> parse(XmlElement root, Vcpus vcpus, ParseOptions options) {
        ResourceGroups reader = new ResourceGroups(vcpus, options);
        root.descendants("cputune", "cachetune").forEach(reader::addCaches);
        root.descendants("cputune", "memorytune").forEach(reader::addMemory);
        return reader.groups;
    }

    private void addCaches(XmlElement element) {
        CpuSet set = vcpus(element);
        if (set.isEmpty()) {
            return;
        }
        if (find(set).isPresent()) {
            throw XmlErrors.document("Identical vcpus in cachetunes found");
        }
        List<CacheAllocation> caches = new ArrayList<>();
        for (XmlElement cache : element.children("cache")) {
            CacheAllocation allocation = CacheAllocation.parse(cache);
            if (caches.stream().anyMatch(allocation::collidesWith)) {
                throw refused("Colliding cache allocations for cache level '%d' id '%d', type '%s'"
                        .formatted(
                                allocation.level(),
                                allocation.cache(),
                                allocation.type().text()));
            }
            caches.add(allocation);
        }
        caches.sort(CacheAllocation.ORDER);
        ResourceGroup group = watched(group(element, set, caches), element, true);
        if (!group.monitors().isEmpty() || !caches.isEmpty()) {
            groups.add(group);
        }
    }

    private void addMemory(XmlElement element) {
        CpuSet set = vcpus(element);
        if (set.isEmpty()) {
            return;
        }
        Optional<ResourceGroup> known = find(set);
        ResourceGroup before = known.orElseGet(() -> group(element, set, List.of()));
        ResourceGroup group = watched(withBandwidths(before, element), element, false);
        if (known.isPresent()) {
            groups.set(groups.indexOf(before), group);
        } else if (!group.isDefault() || !group.monitors().isEmpty()) {
            groups.add(group);
        }
    }

    private static ResourceGroup withBandwidths(ResourceGroup group, XmlElement element) {
        SortedMap<Long, Long> bandwidths = new TreeMap<>(group.bandwidths());
        for (XmlElement node : element.children("node")) {
            long id = XmlValues.required(node, "id", XmlValues::unsigned);
            long percent = XmlValues.required(node, "bandwidth", XmlValues::unsigned);
            if (percent > ALL) {
                throw refused("Memory Bandwidth value exceeding 100 is invalid.");
            }
            if (bandwidths.put(id, percent) != null) {
                throw refused("Memory Bandwidth already defined for node " + id);
            }
        }
        return new ResourceGroup(group.vcpus(), group.id(), group.caches(), bandwidths, group.monitors());
    }

    private ResourceGroup group(XmlElement element, CpuSet set, List<CacheAllocation> caches) {
        String id = element.attribute("id").filter(_ -> !options.inactive()).orElse("vcpus_" + set);
        return new ResourceGroup(set, id, caches, new TreeMap<>(), List.of());
    }

    private Optional<ResourceGroup> find(CpuSet set) {
        for (ResourceGroup group : groups) {
            if (group.vcpus().equals(set)) {
                return Optional.of(group);
            }
            if (group.vcpus().overlaps(set)) {
                throw XmlErrors.document("Overlapping vcpus in resctrls");
            }
        }
        return Optional.empty();
    }

    private ResourceGroup watched(ResourceGroup group, XmlElement element, boolean cache) {
        List<Monitor> monitors = new ArrayList<>(group.monitors());
        for (XmlElement xml : element.children("monitor")) {
            if (cache) {
                long level = XmlValues.required(xml, "level", XmlValues::unsigned);
                if (level != ResourceGroup.WATCHED_LEVEL) {
                    throw XmlErrors.document("Invalid monitor cache level '%d'".formatted(level));
                }
            }
            Monitor monitor = new Monitor(cache, vcpus(xml));
            check(group, monitors, monitor);
            monitors.add(monitor);
        }
        return new ResourceGroup(group.vcpus(), group.id(), group.caches(), group.bandwidths(), monitors);
    }

    /** Two monitors of one kind may share processors only where one of them watches the whole group. */
    private static void check(ResourceGroup group, List<Monitor> others, Monitor monitor) {
        CpuSet set = monitor.vcpus();
        if (set.isEmpty()) {
            throw invalid("vcpus is empty");
        }
        if (!group.vcpus().containsAll(set)) {
            throw invalid("Monitor vcpus conflicts with allocation");
        }
        boolean whole = set.equals(group.vcpus());
        for (Monitor other : others) {
            boolean same = other.vcpus().equals(set);
            if (same && other.cache() == monitor.cache()) {
                throw invalid("Identical vcpus found in same type monitors");
            }
            boolean shared = whole || other.vcpus().equals(group.vcpus());
            if (!same && other.vcpus().overlaps(set) && (!shared || group.isDefault())) {
                throw invalid("vcpus overlaps in resctrl groups");
            }
        }
    }

    private CpuSet vcpus(XmlElement element) {
        String text = element.attribute("vcpus")
                .orElseThrow(() -> XmlErrors.document("Missing %s attribute 'vcpus'".formatted(element.name())));
        try {
            return CpuSet.parse(text).below(vcpus.maximum());
        } catch (LibvirtException e) {
            throw XmlErrors.document("Invalid %s attribute 'vcpus' value '%s'".formatted(element.name(), text))
                    .causedBy(e);
        }
    }

    private static LibvirtException invalid(String detail) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, detail);
    }

    private static LibvirtException refused(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.RESCTRL, detail);
    }
}
