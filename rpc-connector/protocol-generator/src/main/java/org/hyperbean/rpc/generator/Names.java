package org.hyperbean.rpc.generator;

import java.util.Locale;

/** Java names of declared names. */
final class Names {
    private Names() {}

    /** {@code domain_get_info_ret} and {@code DOMAIN_GET_INFO_RET}: {@code DomainGetInfoRet}. */
    static String type(String declared) {
        StringBuilder name = new StringBuilder();
        for (String word : declared.split("_", -1)) {
            name.append(first(word, true)).append(isConstant(declared) ? rest(word) : word.substring(1));
        }
        return name.toString();
    }

    /** {@code need_results}: {@code needResults}; {@code maxMem} stays. */
    static String component(String declared) {
        return first(type(declared), false) + type(declared).substring(1);
    }

    /** What the names of an object's procedures begin with: {@code storage_pool}: {@code STORAGE_POOL_}. */
    static String prefix(String object) {
        return object.toUpperCase(Locale.ROOT) + "_";
    }

    static boolean isConstant(String declared) {
        return !declared.isEmpty()
                && Character.isLetter(declared.charAt(0))
                && declared.chars().noneMatch(Character::isLowerCase);
    }

    private static String rest(String word) {
        return word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static char first(String word, boolean upper) {
        return upper ? Character.toUpperCase(word.charAt(0)) : Character.toLowerCase(word.charAt(0));
    }
}
