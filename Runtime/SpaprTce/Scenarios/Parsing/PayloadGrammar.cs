using static Uapi.Linux.Vfio;

namespace Uapi.SpaprTce;

/// <summary>Reads <c>ioctl</c> steps: any request, with any number or any bytes.</summary>
internal static class PayloadGrammar
{
    private const string Items = "u8:E u16:E u32:E u64:E hex:... zero:N fill:N fd:NAME, before them ro and edge:N";

    private static readonly Dictionary<string, uint> s_requests = new(StringComparer.Ordinal)
    {
        ["GET_API_VERSION"] = Ppc64le.VFIO_GET_API_VERSION,
        ["CHECK_EXTENSION"] = Ppc64le.VFIO_CHECK_EXTENSION,
        ["SET_IOMMU"] = Ppc64le.VFIO_SET_IOMMU,
        ["GROUP_GET_STATUS"] = Ppc64le.VFIO_GROUP_GET_STATUS,
        ["GROUP_SET_CONTAINER"] = Ppc64le.VFIO_GROUP_SET_CONTAINER,
        ["GROUP_UNSET_CONTAINER"] = Ppc64le.VFIO_GROUP_UNSET_CONTAINER,
        ["GROUP_GET_DEVICE_FD"] = Ppc64le.VFIO_GROUP_GET_DEVICE_FD,
        ["TCE_GET_INFO"] = Ppc64le.VFIO_IOMMU_SPAPR_TCE_GET_INFO,
        ["MAP_DMA"] = Ppc64le.VFIO_IOMMU_MAP_DMA,
        ["UNMAP_DMA"] = Ppc64le.VFIO_IOMMU_UNMAP_DMA,
        ["ENABLE"] = Ppc64le.VFIO_IOMMU_ENABLE,
        ["DISABLE"] = Ppc64le.VFIO_IOMMU_DISABLE,
        ["EEH_PE_OP"] = Ppc64le.VFIO_EEH_PE_OP,
        ["REGISTER_MEMORY"] = Ppc64le.VFIO_IOMMU_SPAPR_REGISTER_MEMORY,
        ["UNREGISTER_MEMORY"] = Ppc64le.VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY,
        ["TCE_CREATE"] = Ppc64le.VFIO_IOMMU_SPAPR_TCE_CREATE,
        ["TCE_REMOVE"] = Ppc64le.VFIO_IOMMU_SPAPR_TCE_REMOVE,
    };

    /// <summary><c>ioctl F CMD</c>, <c>ioctl F CMD =E</c> or <c>ioctl F CMD ITEM...</c>.</summary>
    internal static ScenarioStep Read(StepReader r, List<ScenarioMessage> warnings)
    {
        ScenarioFile file = r.File("F");
        ScenarioExpression request = Request(r);
        if (!r.HasNext)
            return new RawNumberStep(r.Source, file, request, null);

        StepReader.Word first = r.Next("the argument");
        if (first.Text[0] is '=' or '@')
            return new RawNumberStep(r.Source, file, request, r.Expression(Behind(first, 1)));

        List<PayloadItem> items = [];
        ScenarioExpression? edge = null;
        bool isReadOnly = false;
        for (StepReader.Word word = first; ; word = r.Next("an item"))
        {
            if (word.Text == "ro")
                isReadOnly = true;
            else if (word.Text.StartsWith("edge:", StringComparison.Ordinal))
                edge = r.Expression(Behind(word, "edge:".Length));
            else
                items.Add(Item(r, word));
            if (!r.HasNext)
                return new RawPayloadStep(r.Source, file, request, items, edge, isReadOnly);
        }
    }

    private static ScenarioExpression Request(StepReader r)
    {
        StepReader.Word word = r.Next("CMD");
        if (s_requests.TryGetValue(word.Text, out uint number))
            return ScenarioExpression.Constant(number, word.Text, word.Column);
        // A word in capitals was meant to be a request.
        if (word.Text.Length > 0 && word.Text[0] is >= 'A' and <= 'Z' && !r.Names.Values.Contains(word.Text) && word.Text.All(c => c is '_' or (>= 'A' and <= 'Z')))
            throw new StepException(word.Column, $"unknown request '{word.Text}'{Spelling.Suggest(word.Text, s_requests.Keys)}: one of {string.Join(" ", s_requests.Keys)}, or a number");
        return r.Expression(word);
    }

    private static PayloadItem Item(StepReader r, StepReader.Word word)
    {
        int colon = word.Text.IndexOf(':');
        StepReader.Word rest = Behind(word, colon + 1);
        return (colon < 0 ? "" : word.Text.Substring(0, colon)) switch
        {
            "u8" => new PayloadNumber(word.Column, 1, r.Expression(rest)),
            "u16" => new PayloadNumber(word.Column, 2, r.Expression(rest)),
            "u32" => new PayloadNumber(word.Column, 4, r.Expression(rest)),
            "u64" => new PayloadNumber(word.Column, 8, r.Expression(rest)),
            "hex" => new PayloadBytes(word.Column, Hexadecimal(rest)),
            "zero" => new PayloadFill(word.Column, 0, r.Expression(rest)),
            "fill" => new PayloadFill(word.Column, ScenarioRunner.Unwritten, r.Expression(rest)),
            "fd" => new PayloadDescriptor(word.Column, r.File(rest)),
            _ => throw new StepException(word.Column, $"'{word.Text}' is nothing an argument is made of: {Items}"),
        };
    }

    private static byte[] Hexadecimal(StepReader.Word digits)
    {
        if (digits.Text.Length % 2 != 0)
            throw new StepException(digits.Column, $"hex: has {digits.Text.Length} digits, and two make a byte");
        byte[] bytes = new byte[digits.Text.Length / 2];
        for (int i = 0; i < digits.Text.Length; i++)
        {
            int digit = "0123456789abcdef".IndexOf(char.ToLowerInvariant(digits.Text[i]));
            if (digit < 0)
                throw new StepException(digits.Column + i, $"'{digits.Text[i]}' is no hexadecimal digit");
            bytes[i / 2] = (byte)((bytes[i / 2] << 4) | digit);
        }
        return bytes;
    }

    private static StepReader.Word Behind(StepReader.Word word, int count) => new(word.Text.Substring(count), word.Column + count);
}
