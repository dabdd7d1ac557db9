package cn.wuye.identity;

/** Departments that answer for a part of property services (draft II.3–II.10); text {@code department.<code>}. */
public enum Department {
    /** 公安 */
    D3,
    /** 发展改革 */
    D4,
    /** 市场监管 */
    D5,
    /** 城市管理 */
    D6,
    /** 消防救援 */
    D7,
    /** 自然资源和规划 */
    D8,
    /** 司法行政 */
    D9,
    /** 社会工作 */
    D10,
    /** 卫生健康 (HN 73) */
    WJ
}
