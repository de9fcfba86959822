namespace Uapi.Ioctl;

/// <summary>A transport that can say why it refused. A kernel answers with a number alone; a model of a driver knows the rule.</summary>
/// <remarks>The throwing calls ask, and put the answer into <see cref="ErrnoException.Explanation"/>. The calls that throw nothing never ask: an explanation nobody reads costs nothing.</remarks>
public interface IRefusalExplainer
{
    /// <summary>Why the last call of this thread was refused, as a sentence that names the rule; null if it was not, or if there is no more to say than the error number does.</summary>
    string? ExplainLastRefusal();
}
