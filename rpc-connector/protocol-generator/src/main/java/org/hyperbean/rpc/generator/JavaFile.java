package org.hyperbean.rpc.generator;

/**
 * A generated source file.
 *
 * @param name the class, or {@code package-info}
 */
record JavaFile(String packageName, String name, String text) {
    /** A class of a declaration file; its body may use the imports every generated class has. */
    static JavaFile of(Scope scope, String name, String body) {
        String head = """
            // Generated from %s.rpc. Change that file instead.
            package %s;

            import java.util.List;
            import java.util.Optional;
            import java.util.UUID;
            import org.hyperbean.driver.Api;
            import org.hyperbean.rpc.protocol.*;

            """.formatted(scope.file().name(), scope.packageName());
        return new JavaFile(scope.packageName(), name, head + body);
    }

    /** A class of the client's calls; its body may use the types of the program. */
    static JavaFile ofClient(ClientScope scope, String name, String body) {
        String head = """
            // Generated from %1$s.rpc. Change that file instead.
            package %2$s;

            import java.time.Duration;
            import java.util.List;
            import java.util.Optional;
            import java.util.UUID;
            import org.hyperbean.rpc.client.*;
            import org.hyperbean.rpc.protocol.*;
            import org.hyperbean.rpc.protocol.%1$s.*;

            """.formatted(scope.file().name(), scope.packageName());
        return new JavaFile(scope.packageName(), name, head + body);
    }

    String path() {
        return packageName.replace('.', '/') + "/" + name + ".java";
    }
}
