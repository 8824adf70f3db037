package org.hyperbean.driver;

/** What went through a guest's network card; a figure that is not known is -1. */
public record InterfaceStatistics(Traffic received, Traffic sent) {
    /** One direction. */
    public record Traffic(long bytes, long packets, long errors, long drops) {}
}
