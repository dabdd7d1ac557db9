package cn.wuye.shared;

import java.util.List;

/** The rules a capability enforces, for the policy page and the generated rule list. */
public interface RuleBook {

    /** Where the rules are enforced: the capability's name, whose pages are {@code nav.<name>}. */
    String capability();

    List<? extends Rule<?>> rules();
}
