package cn.wuye.shared;

/** Kinds of organisations that work on the platform. */
public enum OrgKind {
    /** 市住建局 */
    CITY_BUREAU,
    /** 县(市、区)住建局 */
    COUNTY_BUREAU,
    /** 街道办事处、乡镇人民政府 */
    STREET_OFFICE,
    /** 社区居民委员会 */
    COMMUNITY,
    /** 职能部门, of the city or of a county */
    DEPARTMENT,
    /** 物业服务企业 */
    COMPANY,
    /** 业主委员会、物业管理委员会 */
    OWNERS_BODY,
    /** 工作专班 */
    TASK_FORCE,
    /** 平台运维: home of the three administrators */
    PLATFORM
}
