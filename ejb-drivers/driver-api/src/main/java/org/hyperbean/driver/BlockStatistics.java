package org.hyperbean.driver;

/** What a guest did with a disk; a figure that is not known is -1. */
public record BlockStatistics(long readRequests, long readBytes, long writeRequests, long writeBytes, long errors) {}
