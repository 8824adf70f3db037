package org.hyperbean.driver;

import java.util.Locale;

/** The kinds of events of domains; numbers are those of {@code virDomainEventID} in libvirt 9.0.0. */
public enum DomainEventId {
    LIFECYCLE(0),
    REBOOT(1),
    RTC_CHANGE(2),
    WATCHDOG(3),
    IO_ERROR(4),
    GRAPHICS(5),
    IO_ERROR_REASON(6),
    CONTROL_ERROR(7),
    BLOCK_JOB(8),
    DISK_CHANGE(9),
    TRAY_CHANGE(10),
    PM_WAKEUP(11),
    PM_SUSPEND(12),
    BALLOON_CHANGE(13),
    PM_SUSPEND_DISK(14),
    DEVICE_REMOVED(15),
    BLOCK_JOB_2(16),
    TUNABLE(17),
    AGENT_LIFECYCLE(18),
    DEVICE_ADDED(19),
    MIGRATION_ITERATION(20),
    JOB_COMPLETED(21),
    DEVICE_REMOVAL_FAILED(22),
    METADATA_CHANGE(23),
    BLOCK_THRESHOLD(24),
    MEMORY_FAILURE(25),
    MEMORY_DEVICE_SIZE_CHANGE(26);

    private final int number;

    DomainEventId(int number) {
        this.number = number;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }

    /** What virsh calls it: {@code rtc-change}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of an event. */
    public static DomainEventId of(DomainEvent event) {
        return switch (event) {
            case DomainEvent.Lifecycle _ -> LIFECYCLE;
            case DomainEvent.Reboot _ -> REBOOT;
            case DomainEvent.RtcChange _ -> RTC_CHANGE;
            case DomainEvent.Watchdog _ -> WATCHDOG;
            case DomainEvent.IoError _ -> IO_ERROR;
            case DomainEvent.Graphics _ -> GRAPHICS;
            case DomainEvent.IoErrorReason _ -> IO_ERROR_REASON;
            case DomainEvent.ControlError _ -> CONTROL_ERROR;
            case DomainEvent.BlockJob _ -> BLOCK_JOB;
            case DomainEvent.DiskChange _ -> DISK_CHANGE;
            case DomainEvent.TrayChange _ -> TRAY_CHANGE;
            case DomainEvent.PmWakeup _ -> PM_WAKEUP;
            case DomainEvent.PmSuspend _ -> PM_SUSPEND;
            case DomainEvent.BalloonChange _ -> BALLOON_CHANGE;
            case DomainEvent.PmSuspendDisk _ -> PM_SUSPEND_DISK;
            case DomainEvent.DeviceRemoved _ -> DEVICE_REMOVED;
            case DomainEvent.BlockJob2 _ -> BLOCK_JOB_2;
            case DomainEvent.Tunable _ -> TUNABLE;
            case DomainEvent.AgentLifecycle _ -> AGENT_LIFECYCLE;
            case DomainEvent.DeviceAdded _ -> DEVICE_ADDED;
            case DomainEvent.MigrationIteration _ -> MIGRATION_ITERATION;
            case DomainEvent.JobCompleted _ -> JOB_COMPLETED;
            case DomainEvent.DeviceRemovalFailed _ -> DEVICE_REMOVAL_FAILED;
            case DomainEvent.MetadataChange _ -> METADATA_CHANGE;
            case DomainEvent.BlockThreshold _ -> BLOCK_THRESHOLD;
            case DomainEvent.MemoryFailure _ -> MEMORY_FAILURE;
            case DomainEvent.MemoryDeviceSizeChange _ -> MEMORY_DEVICE_SIZE_CHANGE;
        };
    }
}
