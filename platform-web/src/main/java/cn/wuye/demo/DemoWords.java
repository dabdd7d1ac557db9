package cn.wuye.demo;

import java.util.List;

/** Names of the demo city; every company's name says 示例, and so does every estate's. */
final class DemoWords {
    private DemoWords() {}

    static final List<String> COMPANIES = List.of(
            "安居", "和美", "嘉和", "润泽", "金辉", "恒信", "博雅", "康达", "中晟", "瑞丰", "盛世", "华庭", "佳境", "民心", "德馨", "同创", "天成", "永安",
            "惠邻", "明德", "优家", "颍川", "沙河", "荷风", "陈楚", "龙湖", "弦歌", "羲源", "平粮", "鹿鸣", "问道", "扶苏", "西华", "太康", "郸城", "商阳",
            "沈丘", "项阳", "临港", "康乐");

    static final List<String> ESTATES = List.of(
            "锦绣", "阳光", "翰林", "碧水", "金域", "御景", "春晓", "书香", "紫荆", "梧桐", "滨河", "文昌", "丽景", "福源", "凤凰", "祥和", "华府", "桂园",
            "绿洲", "颐和", "新天地", "幸福", "汇景", "东方", "学府", "荷塘", "玉兰", "朝阳", "万和", "星河", "龙都", "羲城", "沙颍", "民生", "康宁", "安泰",
            "永兴", "如意", "和谐", "景秀");

    static final List<String> SUFFIXES = List.of("花园", "家园", "小区", "苑", "名邸", "新城", "府", "里");

    static final List<String> CLAUSES = List.of(
            "合同第二条：共用部位维护、秩序维护、保洁、绿化养护、共用设施设备运行",
            "合同第三条：按约定的服务等级执行，服务标准见附件一",
            "合同第五条：按建筑面积按月计收，收费项目和标准在小区公示",
            "合同第八条：专项维修资金由主管部门代管，使用按法定程序办理",
            "合同第九条：物业服务用房归业主共有，不得改变用途",
            "合同第十二条：服务期限及续约约定",
            "合同第十五条：合同终止后三十日内移交用房、资料、预收费用和账目",
            "合同第十七条：违约责任；物业企业不得以停水、停电等方式催交费用");

    /** One-click phrases that a reviewer of the demo city returned filings with. */
    static final List<String> GAPS =
            List.of("合同附件未逐页盖章，请补正后重新上传", "收费标准表与合同第五条约定不一致，请核对", "业主大会决定缺少公示照片", "授权委托书未注明委托期限");
}
