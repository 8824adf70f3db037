package org.hyperbean.documents.domain;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <cachetune>} and a {@code <memorytune>} for the same virtual processors: the part of the host's caches and
 * memory bandwidth that they get, and what is watched.
 *
 * @param vcpus never empty
 * @param id the group's name on the host
 * @param caches in libvirt's order: by level, type and cache
 * @param bandwidths in percent, by the host's memory node
 */
public record ResourceGroup(
        CpuSet vcpus,
        String id,
        List<CacheAllocation> caches,
        SortedMap<Long, Long> bandwidths,
        List<Monitor> monitors) {

    /** The only level of caches that can be watched. */
    static final int WATCHED_LEVEL = 3;

    /** Keeps copies, so that the value cannot change. */
    public ResourceGroup {
        caches = List.copyOf(caches);
        bandwidths = Collections.unmodifiableSortedMap(new TreeMap<>(bandwidths));
        monitors = List.copyOf(monitors);
    }

    /**
     * A {@code <monitor>}: the use that some of the processors make is watched.
     *
     * @param cache whether it is the use of caches, not of memory bandwidth
     */
    public record Monitor(boolean cache, CpuSet vcpus) {
        private void format(XmlWriter out) {
            out.element("monitor")
                    .number("level", Optional.of(WATCHED_LEVEL).filter(_ -> cache))
                    .attribute("vcpus", vcpus.toString())
                    .end();
        }
    }

    /** Whether the processors share the caches and the bandwidth with all others. */
    boolean isDefault() {
        return caches.isEmpty() && bandwidths.isEmpty();
    }

    void formatCaches(XmlWriter out, FormatOptions options) {
        if (!caches.isEmpty() || isWatched(true)) {
            open(out, "cachetune", options).body(body -> {
                caches.forEach(cache -> cache.format(body));
                monitors.stream().filter(Monitor::cache).forEach(monitor -> monitor.format(body));
            });
        }
    }

    void formatMemory(XmlWriter out, FormatOptions options) {
        if (!bandwidths.isEmpty() || isWatched(false)) {
            open(out, "memorytune", options).body(body -> {
                bandwidths.forEach((node, percent) -> body.element("node")
                        .attribute("id", node)
                        .attribute("bandwidth", percent)
                        .end());
                monitors.stream().filter(monitor -> !monitor.cache).forEach(monitor -> monitor.format(body));
            });
        }
    }

    private boolean isWatched(boolean cache) {
        return monitors.stream().anyMatch(monitor -> monitor.cache == cache);
    }

    private XmlWriter.Open open(XmlWriter out, String name, FormatOptions options) {
        return out.element(name)
                .attribute("vcpus", vcpus.toString())
                .attribute("id", Optional.of(id).filter(_ -> !options.inactive()));
    }
}
