package org.hyperbean.documents.pool;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether two pools would have the same volumes. */
public final class PoolConflicts {
    private static final Set<PoolType> ON_DEVICES =
            Set.of(PoolType.ISCSI, PoolType.FS, PoolType.LOGICAL, PoolType.DISK, PoolType.ZFS);
    private static final Pattern HOST_NUMBER = Pattern.compile("(?:scsi_)?host([0-9]{1,9})");

    private PoolConflicts() {}

    /** Whether a pool of another name has the source that a new one wants. */
    public static boolean exist(PoolDocument known, PoolDocument added) {
        if (known.name().equals(added.name())) {
            return false;
        }
        return switch (known.type()) {
            case ISCSI, FS, LOGICAL, DISK, ZFS -> ON_DEVICES.contains(added.type()) && onDevices(known, added);
            default -> known.type() == added.type() && sameSource(known, added);
        };
    }

    private static boolean sameSource(PoolDocument known, PoolDocument added) {
        PoolSource one = known.source();
        PoolSource other = added.source();
        return switch (known.type()) {
            case DIR ->
                known.target().map(PoolTarget::path).equals(added.target().map(PoolTarget::path));
            case NETFS -> one.directory().equals(other.directory()) && sameHost(one, other);
            case GLUSTER ->
                one.name().equals(other.name()) && one.directory().equals(other.directory()) && sameHost(one, other);
            case SHEEPDOG -> sameHost(one, other);
            case VSTORAGE -> one.name().equals(other.name());
            case SCSI ->
                sameAdapter(one.adapter().orElseThrow(), other.adapter().orElseThrow());
            // There is one multipath on a host.
            case MPATH -> true;
            case ISCSI, FS, LOGICAL, DISK, ZFS, ISCSI_DIRECT, RBD -> false;
        };
    }

    private static boolean onDevices(PoolDocument known, PoolDocument added) {
        if ((known.type() == PoolType.ISCSI) != (added.type() == PoolType.ISCSI)) {
            return false;
        }
        boolean sameDevice = known.source().devices().stream()
                .anyMatch(device -> added.source().devices().stream()
                        .anyMatch(other -> other.path().equals(device.path())));
        boolean sameInitiator = known.type() != PoolType.ISCSI
                || known.source().initiator().equals(added.source().initiator());
        return sameDevice && sameInitiator;
    }

    private static boolean sameHost(PoolSource known, PoolSource added) {
        if (known.hosts().size() != 1 && added.hosts().size() != 1) {
            return false;
        }
        PoolHost one = known.hosts().getFirst();
        PoolHost other = added.hosts().getFirst();
        boolean samePort = other.port().isEmpty() || other.port().equals(one.port());
        return samePort && one.name().equals(other.name());
    }

    private static boolean sameAdapter(PoolAdapter known, PoolAdapter added) {
        if (known instanceof FibreChannelAdapter one && added instanceof FibreChannelAdapter other) {
            return one.wwnn().equals(other.wwnn()) && one.wwpn().equals(other.wwpn());
        }
        if (known instanceof ScsiHostAdapter one
                && added instanceof ScsiHostAdapter other
                && one.parent().isPresent()
                && one.parent().equals(other.parent())) {
            return true;
        }
        Optional<Integer> number = hostNumber(known);
        return number.isPresent() && number.equals(hostNumber(added));
    }

    /** The number of an adapter's host, as far as the document alone says it. */
    private static Optional<Integer> hostNumber(PoolAdapter adapter) {
        Optional<String> name = switch (adapter) {
            case ScsiHostAdapter host -> host.name();
            case FibreChannelAdapter channel -> channel.parent();
        };
        return name.map(HOST_NUMBER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)));
    }
}
