package org.hyperbean.jmx;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.management.DescriptorKey;

/** The unit of an attribute, as the field {@code units} of its descriptor. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unit {
    /** Such as {@code KiB}. */
    @DescriptorKey("units")
    String value();
}
