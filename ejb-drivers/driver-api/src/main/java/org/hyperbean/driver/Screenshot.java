package org.hyperbean.driver;

/**
 * A picture of a guest's screen.
 *
 * @param mimeType the picture's format, such as {@code image/png}
 * @param contents the picture; whoever takes it closes it
 */
public record Screenshot(String mimeType, DataStream contents) {}
