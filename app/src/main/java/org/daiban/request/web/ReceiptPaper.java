package org.daiban.request.web;

import java.util.ArrayList;
import java.util.List;
import org.daiban.document.Paper;
import org.daiban.jurisdiction.Letterhead;
import org.daiban.request.Mode;
import org.daiban.request.ServiceRequest;

/** 受理回执, first edition: what was asked, the two codes, until when the first reply comes, and that it costs nothing (R05). */
final class ReceiptPaper {

    private ReceiptPaper() {
    }

    /** @param progress where the progress page of this request is, in full */
    static Paper of(ServiceRequest request, String projectName, Letterhead letterhead, String progress) {
        List<Paper.Block> blocks = new ArrayList<>();
        String window = letterhead.place() + "政务服务中心企业代办服务专窗";
        blocks.add(new Paper.Text(request.ownerName() + "："));
        blocks.add(new Paper.Text("你单位 " + request.receivedOn() + "（" + request.channel().label() + "）提出的诉求已经登记。"));
        blocks.add(new Paper.Table(List.of(), List.of(28, 72), List.of(
                List.of("统一编码", request.code().text()),
                List.of("查询码", request.lookup().text()),
                List.of("服务方式", request.mode().label() + "：" + request.mode().meaning()),
                List.of("项目", projectName.isEmpty() ? "还没有关联项目" : projectName),
                List.of("诉求内容", request.note().isEmpty() ? "（当面说明）" : request.note()),
                List.of("首席服务官", request.course().officerName() == null ? "主管部门派单以后告知" : request.course().officerName()),
                List.of("首次答复", reply(request)))));
        blocks.add(new Paper.Square(progress, "查进度：用手机扫左边的码，不用登录。也可以打开本网站的“查进度”，输入查询码，或者输入统一编码和联系电话的末四位。"
                + "查询码请自己保管，知道它的人都能看到办理进度。"));
        blocks.add(new Paper.Text("自愿、免费：是否接受代办服务由项目单位自愿选择，随时可以改为自己办理；代办服务不收任何费用。法律、法规规定由申请人缴纳的费用除外。"));
        blocks.add(new Paper.Text("申报主体不变：申请人始终是项目单位，许可和备案由审批部门依法决定。"
                + (request.mode() == Mode.ACT ? "要求代办的，须先签书面委托，签署以前不代为办理任何事项。" : "")));
        blocks.add(new Paper.Text("办结：由首席服务官提出、你单位同意；不同意的写明理由，接着办。办结以后还没有解决的，可以写明原因重新打开。"));
        blocks.add(new Paper.Signatures(List.of(window, "经办：" + (request.course().officerName() == null ? "" : request.course().officerName())), List.of("日期：" + request.receivedOn())));
        return new Paper("代办服务受理回执", "编号：" + request.code().text(), blocks, "依据" + letterhead.citation() + "　文书模板第 2 版");
    }

    private static String reply(ServiceRequest request) {
        String due = request.promise().due() + (request.promise().provisional() ? "（暂定）" : "") + " 以前";
        return request.promise().confirmed() ? due : due + "（期限待核定）";
    }
}
