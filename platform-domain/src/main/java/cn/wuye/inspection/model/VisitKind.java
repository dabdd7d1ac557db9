package cn.wuye.inspection.model;

import cn.wuye.shared.Role;
import java.util.Set;

/** Why an estate is visited (T4, D11). */
public enum VisitKind {
    /** 日常巡查: any time, any estate of the territory, by one person. */
    PATROL(Role.COMMUNITY_MANAGER, Role.STREET_OFFICER, Role.INSPECTOR),
    /** 双随机检查: the drawn task of a quarter. */
    ROUTINE(Role.INSPECTOR),
    /** 专项检查: one subject. */
    SPECIAL(Role.INSPECTOR),
    /** 联合检查: together with departments (综合查一次). */
    JOINT(Role.INSPECTOR);

    private final Set<Role> roles;

    VisitKind(Role... roles) {
        this.roles = Set.of(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    /** Whether two inspectors go and the company's representative is asked to sign (行政处罚法 42). */
    public boolean formal() {
        return this != PATROL;
    }
}
