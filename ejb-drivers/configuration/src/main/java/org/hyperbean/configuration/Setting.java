package org.hyperbean.configuration;

/**
 * One thing that an operator may set.
 *
 * @param key the name in configuration files, system properties and (in capitals) the environment; libvirt's where
 *     libvirt has it
 * @param type what values are allowed and what they mean
 * @param defaultText the value when nothing is set, written as it would be in a file; {@value #HOME} stands for the
 *     home folder
 * @param description one line for the operator
 */
public record Setting<T>(String key, SettingType<T> type, String defaultText, String description) {
    /** Stands for the daemon's home folder in a default. */
    static final String HOME = "${hyperbean.home}";
}
