package cn.wuye.shared;

import static cn.wuye.shared.OrgKind.CITY_BUREAU;
import static cn.wuye.shared.OrgKind.COMMUNITY;
import static cn.wuye.shared.OrgKind.COMPANY;
import static cn.wuye.shared.OrgKind.COUNTY_BUREAU;
import static cn.wuye.shared.OrgKind.DEPARTMENT;
import static cn.wuye.shared.OrgKind.OWNERS_BODY;
import static cn.wuye.shared.OrgKind.PLATFORM;
import static cn.wuye.shared.OrgKind.STREET_OFFICE;
import static cn.wuye.shared.OrgKind.TASK_FORCE;

import java.util.EnumSet;
import java.util.Set;

/** What a person may do. Where a person may do it follows from the organisation's territory. */
public enum Role {
    /** 政策参数管理: enters dated parameters and work calendars. */
    POLICY_MANAGER(CITY_BUREAU),
    /** 市级监管: watches the whole city, exports, cannot decide in a county's stead. */
    CITY_SUPERVISOR(CITY_BUREAU),
    /** 名录管理: keeps the registers of companies and estates. */
    REGISTRAR(CITY_BUREAU, COUNTY_BUREAU),
    /** 备案审核: checks and reviews contract filings of a county. */
    FILING_REVIEWER(COUNTY_BUREAU),
    /** 县级监管: plans and draws inspections, watches what is overdue, reviews lists, receives clues for the bureau. */
    COUNTY_SUPERVISOR(COUNTY_BUREAU),
    /** 检查人员（持证）: inspects and re-checks in a county. */
    INSPECTOR(COUNTY_BUREAU),
    /** 街道物业专干 */
    STREET_OFFICER(STREET_OFFICE),
    /** 社区物业管理员 */
    COMMUNITY_MANAGER(COMMUNITY),
    /** 职能部门经办 */
    DEPARTMENT_OFFICER(DEPARTMENT),
    /** 企业经办 */
    COMPANY_CLERK(COMPANY),
    /** 业主组织成员 */
    OWNERS_MEMBER(OWNERS_BODY),
    /** 专班成员 */
    TASK_FORCE_MEMBER(TASK_FORCE),
    /** 系统管理员: accounts and configuration. */
    SYSTEM_ADMIN(PLATFORM),
    /** 安全管理员: approves roles. */
    SECURITY_ADMIN(PLATFORM),
    /** 审计管理员: reads logs only. */
    AUDIT_ADMIN(PLATFORM),
    /** The platform itself: jobs that act when time runs out. Never granted to a person. */
    SYSTEM;

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    private final Set<OrgKind> kinds;

    Role(OrgKind... kinds) {
        this.kinds = kinds.length == 0 ? EnumSet.noneOf(OrgKind.class) : EnumSet.copyOf(Set.of(kinds));
    }

    /** Whether members of such an organisation may hold this role. */
    public boolean fits(OrgKind kind) {
        return kinds.contains(kind);
    }

    /** One of 三员: mutually exclusive, and none of them does business. */
    public boolean isAdministrator() {
        return ADMINISTRATORS.contains(this);
    }
}
