using System.Runtime.InteropServices;
using Uapi.Ioctl;

namespace Uapi.Vfio;

/// <summary>What containers, groups and devices have in common: an open file of a transport.</summary>
/// <remarks>
/// <para>
/// The object owns its file and nothing else. <see cref="Dispose"/> closes the file once and sends no request: closing is what the kernel understands, and it cleans up whatever is
/// left in any order (a container lives on until its last group is closed, a group until its last device). Closing the device first, then the group, then the container is
/// tidier, and what a row of <c>using</c> declarations in the order of opening does by itself.
/// </para>
/// <para>
/// The calls keep no state, so any thread may make them; what two calls at once do to each other is for the kernel to say. While a call is under way its files are
/// held: a <see cref="Dispose"/> in another thread takes effect when it is back. A call after <see cref="Dispose"/> throws <see cref="ObjectDisposedException"/>.
/// </para>
/// </remarks>
public abstract class VfioFile : IDisposable
{
    private protected VfioFile(IFileTransport transport, SafeHandle file)
    {
        Transport = transport ?? throw new ArgumentNullException(nameof(transport));
        File = file ?? throw new ArgumentNullException(nameof(file));
    }

    /// <summary>Who answers: a kernel or a model.</summary>
    public IFileTransport Transport { get; }

    /// <summary>The open file, for requests that have no method here.</summary>
    public SafeHandle File { get; }

    /// <summary>Closes the file.</summary>
    public void Dispose() => File.Dispose();

    // The number of a descriptor means nothing to another transport, or worse, another file.
    private protected void RequireSameTransport(VfioFile other, string parameter)
    {
        if (other is null)
            throw new ArgumentNullException(parameter);
        if (!ReferenceEquals(other.Transport, Transport))
            throw new ArgumentException("The file was opened by another transport.", parameter);
    }

    // Only 0 is success. Some drivers answer a positive number where they mean a refusal, and C programs that compare with -1 do not notice.
    private protected IoctlException Failure<TArg>(IoctlResult result, IoctlRequest<TArg> request, string otherwise = NeverPositive)
        where TArg : unmanaged => Failure(result, request.Name, request.Number, otherwise);

    private protected IoctlException Failure(IoctlResult result, IoctlRequest request) => Failure(result, request.Name, request.Number, NeverPositive);

    private protected IoctlException Failure(IoctlResult result, string request, uint number, string otherwise = NeverPositive) =>
        result.IsSuccess ? Refusal.OfValue(Transport, result.Value, request, number, otherwise) : Refusal.Of(Transport, result, request, number);

    // What is said of a positive answer that nobody has seen yet.
    private const string NeverPositive = "only 0 is known to mean success here; what happened is not known";
}
