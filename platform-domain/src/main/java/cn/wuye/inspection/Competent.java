package cn.wuye.inspection;

import cn.wuye.identity.Department;
import cn.wuye.shared.OrgKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who answers for an item of the catalogue (draft II, HN 73); text {@code competent.<code>}. */
public enum Competent {
    /** 住建: the housing bureau itself. */
    ZJ(null, OrgKind.COUNTY_BUREAU),
    /** 市场监管 */
    SJ(Department.D5, OrgKind.DEPARTMENT),
    /** 发展改革 */
    FG(Department.D4, OrgKind.DEPARTMENT),
    /** 城市管理 */
    CG(Department.D6, OrgKind.DEPARTMENT),
    /** 消防救援 */
    XF(Department.D7, OrgKind.DEPARTMENT),
    /** 公安 */
    GA(Department.D3, OrgKind.DEPARTMENT),
    /** 自然资源和规划 */
    ZR(Department.D8, OrgKind.DEPARTMENT),
    /** 卫生健康 */
    WJ(Department.WJ, OrgKind.DEPARTMENT),
    /** 街道办事处 */
    JD(null, OrgKind.STREET_OFFICE),
    /** 社会工作部 */
    SG(Department.D10, OrgKind.DEPARTMENT);

    private final @Nullable Department department;
    private final OrgKind kind;

    Competent(@Nullable Department department, OrgKind kind) {
        this.department = department;
        this.kind = kind;
    }

    /** The department, where it is one and not a bureau or a street office. */
    public Optional<Department> department() {
        return Optional.ofNullable(department);
    }

    /** Kind of the organisations that are competent. */
    public OrgKind kind() {
        return kind;
    }
}
