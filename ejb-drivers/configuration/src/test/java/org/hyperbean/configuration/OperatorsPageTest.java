package org.hyperbean.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of settings in the operators' page is what the code says. */
class OperatorsPageTest {
    private static final Path PAGE = Path.of("../../docs/operators.md");

    @Test
    void theTableNamesEverySettingAsItIs() throws IOException {
        List<String> rows = Settings.all().stream().map(OperatorsPageTest::row).toList();

        String page = Files.readString(PAGE);
        String settings = page.substring(page.indexOf("## Settings")).split("\n## ", 2)[0];
        assertThat(settings.lines().filter(line -> line.startsWith("| `"))).containsExactlyElementsOf(rows);
    }

    private static String row(Setting<?> setting) {
        String fallback = setting.defaultText().isEmpty() ? "" : "`" + setting.defaultText() + "`";
        return "| `%s` | %s | %s | %s |"
                .formatted(setting.key(), fallback, setting.type().allowed(), setting.description());
    }
}
