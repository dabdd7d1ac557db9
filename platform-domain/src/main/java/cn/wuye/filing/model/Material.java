package cn.wuye.filing.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Materials of a filing (rules §1). M1, the filing form, is what the filer enters; the platform prints it. */
public enum Material {
    /** 备案表 */
    M1,
    /** 合同及全部附件 */
    M2,
    /** 营业执照 */
    M3,
    /** 授权委托书及经办人身份证明 */
    M4,
    /** 项目负责人任命文件 */
    M5,
    /** 中标通知书或批准文件、临时管理规约 */
    M6,
    /** 业主大会通知、计票、决定及公示照片 */
    M7,
    /** 服务标准附件 */
    M8,
    /** 收费项目标准表 */
    M9,
    /** 公共收益条款 */
    M10,
    /** 物业管理区域图、房屋与面积清单 */
    M11,
    /** 承接查验记录 */
    M12;

    /** Reads a list such as {@code M2,M3,M9}. */
    public static Set<Material> parse(String list) {
        return list.isBlank()
                ? EnumSet.noneOf(Material.class)
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .map(Material::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Material.class)));
    }

    /** Whether a file is uploaded for it. */
    public boolean uploaded() {
        return this != M1;
    }
}
