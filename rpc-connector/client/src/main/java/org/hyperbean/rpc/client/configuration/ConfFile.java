package org.hyperbean.rpc.client.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.SystemErrors;

/** A file in libvirt's configuration syntax. One that does not exist sets nothing. */
record ConfFile(Path path, Map<String, ConfValue> values) {
    /**
     * Reads a file.
     *
     * @throws LibvirtException configuration file syntax error, or system error for a file that cannot be read
     */
    static ConfFile read(Path path) {
        try {
            return new ConfFile(path, new ConfParser(path, Files.readString(path)).parse());
        } catch (NoSuchFileException _) {
            return new ConfFile(path, Map.of());
        } catch (IOException unreadable) {
            throw unreadable(path, unreadable);
        }
    }

    /** The failure for a file that is there and cannot be read. */
    static LibvirtException unreadable(Path path, IOException cause) {
        String text = "Failed to open file '" + path + "': " + SystemErrors.reason(cause);
        return LibvirtException.systemError(ErrorDomain.CONF, SystemErrors.number(cause), text)
                .causedBy(cause);
    }

    Optional<String> text(String key) {
        return switch (values.get(key)) {
            case null -> Optional.empty();
            case ConfValue.Text text -> Optional.of(text.value());
            case ConfValue.Numeral _, ConfValue.Sequence _ ->
                throw wrongType(ErrorCode.INTERNAL_ERROR, "a string", key);
        };
    }

    List<String> texts(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case ConfValue.Sequence list ->
                list.values().stream().map(item -> item(key, item)).toList();
            case ConfValue.Numeral _, ConfValue.Text _ ->
                throw wrongType(ErrorCode.INTERNAL_ERROR, "a string list", key);
        };
    }

    private String item(String key, ConfValue value) {
        return switch (value) {
            case ConfValue.Text text -> text.value();
            case ConfValue.Numeral _, ConfValue.Sequence _ ->
                throw wrongType(ErrorCode.CONF_SYNTAX, "a string list", key);
        };
    }

    private LibvirtException wrongType(ErrorCode code, String expected, String key) {
        return LibvirtException.of(
                code, ErrorDomain.CONF, path + ": expected " + expected + " for '" + key + "' parameter");
    }
}
