package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <init>} element of {@code <os>} and its kin: the first process of a container. */
public record InitProcess(
        Optional<String> path,
        List<String> arguments,
        List<Variable> environment,
        Optional<String> directory,
        Optional<String> user,
        Optional<String> group) {

    /** Nothing known, as with every guest that brings its own kernel. */
    static final InitProcess NONE = new InitProcess(
            Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A variable of the process. */
    public record Variable(String name, String value) {}

    /** Keeps copies, so that the value cannot change. */
    public InitProcess {
        arguments = List.copyOf(arguments);
        environment = List.copyOf(environment);
    }

    static InitProcess parse(XmlElement root) {
        return new InitProcess(
                root.descendantText("os", "init"),
                root.descendants("os", "initarg").stream()
                        .map(argument -> text(argument)
                                .orElseThrow(() -> XmlErrors.document("No data supplied for <initarg> element")))
                        .toList(),
                root.descendants("os", "initenv").stream()
                        .map(InitProcess::variable)
                        .toList(),
                root.descendantText("os", "initdir"),
                root.descendantText("os", "inituser"),
                root.descendantText("os", "initgroup"));
    }

    void format(XmlWriter out) {
        out.text("init", path);
        arguments.forEach(argument -> out.element("initarg").text(argument));
        environment.forEach(variable ->
                out.element("initenv").attribute("name", variable.name).text(variable.value));
        out.text("initdir", directory);
        out.text("inituser", user);
        out.text("initgroup", group);
    }

    private static Variable variable(XmlElement element) {
        String name = element.attribute("name")
                .orElseThrow(() -> XmlErrors.document("No name supplied for <initenv> element"));
        return new Variable(
                name,
                text(element)
                        .orElseThrow(() -> XmlErrors.document(
                                "No value supplied for <initenv name='%s'> element".formatted(name))));
    }

    private static Optional<String> text(XmlElement element) {
        return Optional.of(element.text()).filter(text -> !text.isEmpty());
    }
}
